package org.justicecommitments.release.page;

import java.util.HashSet;
import java.util.Set;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** The short pages of a release whose data was removed: no link to it breaks, and each leads to its successor. */
public final class ThinnedPages {

    private static final String FIRST = "index.html";

    private final Manifest release;
    private final Manifest successor;
    private final Set<String> there = new HashSet<>();

    /** The pages of a release that was thinned. */
    public ThinnedPages(Manifest release, Manifest successor) {
        this.release = release;
        this.successor = successor;
        successor.files().stream().map(ReleaseFile::path).forEach(there::add);
    }

    /** The HTML of the page at a path of the release. */
    public String page(String path) {
        String up = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        String target = there.contains(path) ? path : FIRST;
        String title = "Release %s was thinned".formatted(release.id());
        StringBuilder body = new StringBuilder(
                """
                <h1>%s</h1>
                <p>Only its manifest, its checksums and its changes are kept. %s: %s.</p>
                <p>What it was: %s, %s, %s.</p>
                """
                        .formatted(
                                Html.text(title),
                                target.equals(path) ? "The same page of its successor" : "Its successor",
                                Html.link(up + "../" + successor.id() + "/" + target, successor.id()),
                                Html.link(up + "release.json", "release.json"),
                                Html.link(up + "CHANGES.md", "CHANGES.md"),
                                Html.link(up + "SHA256SUMS", "SHA256SUMS")));
        if (path.equals(FIRST)) {
            body.append(files());
        }
        String all = "<header><nav aria-label=\"Site\"><ul>\n<li>%s</li>\n</ul></nav></header>\n"
                .formatted(Html.link(up + "../../index.html", "All releases"));
        String banner = new Frame(release).banner();
        return Html.whole(title + " - " + release.dataset().title(), up, banner, "", all, body.toString());
    }

    /** The data files with their hashes: whoever has a copy can tell that it is one. */
    private String files() {
        StringBuilder rows = new StringBuilder();
        for (ReleaseFile file : release.files()) {
            if (file.path().startsWith("data/") || file.path().startsWith("summary/")) {
                rows.append("<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                                Html.text(file.path()),
                                Html.size(file.bytes()),
                                Html.text(file.sha256()),
                                there.contains(file.path())
                                        ? Html.link("../" + successor.id() + "/" + file.path(), "in the successor")
                                        : ""));
            }
        }
        return "<h2>Files that it had</h2>\n"
                + Html.table("Files", java.util.List.of("File", "Size#", "SHA-256", "Newer"), rows.toString());
    }
}
