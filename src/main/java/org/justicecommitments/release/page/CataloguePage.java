package org.justicecommitments.release.page;

import java.util.List;
import java.util.stream.Collectors;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;

/** The page at the root of the output: all releases, newest first. */
public final class CataloguePage {

    private CataloguePage() {}

    /**
     * The page's HTML.
     *
     * @param releases the releases, newest first; at least one
     */
    public static String html(List<Manifest> releases) {
        Manifest newest = releases.get(0);
        Dataset dataset = newest.dataset();
        String rows = releases.stream().map(CataloguePage::row).collect(Collectors.joining());
        String body =
                """
                <h1>%s</h1>
                <p>%s</p>
                <p>Newest release: <a href="releases/%3$s/index.html">%3$s</a>. Links that stay: <a
                href="latest/data/justice_commitments.csv">justice commitments (CSV)</a>, <a
                href="latest/data/commitments.csv">all commitments (CSV)</a>.</p>
                <h2>Releases</h2>
                <div class="scroll" tabindex="0"><table>
                <tr><th scope="col">Release</th><th scope="col">Source changed</th><th scope="col" class="number">Commitments</th><th
                scope="col" class="number">About justice</th><th scope="col">Kind</th></tr>
                %4$s</table></div>
                """
                        .formatted(
                                Html.text(dataset.title()),
                                Html.text(dataset.description()),
                                Html.text(newest.id()),
                                rows);
        return Html.page(dataset.title(), newest.sample() ? Dataset.SAMPLE_BANNER : "", body);
    }

    private static String row(Manifest release) {
        return "<tr><td><a href=\"releases/%1$s/index.html\">%1$s</a></td><td>%2$s</td>"
                        .formatted(Html.text(release.id()), release.sourceDate())
                + "<td class=\"number\">%,d</td><td class=\"number\">%,d</td><td>%s</td></tr>\n"
                        .formatted(
                                release.counts().getOrDefault("commitments", 0L),
                                release.counts().getOrDefault("justice_commitments", 0L),
                                release.sample() ? "sample" : "");
    }
}
