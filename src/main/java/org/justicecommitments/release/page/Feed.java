package org.justicecommitments.release.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Decision;

/** An Atom feed. Its times are those of releases; its ids stay, wherever it is served. */
public final class Feed {

    private static final int NEWEST = 30;

    private final Dataset dataset;
    private final String key;
    private final String title;
    private final String self;
    private final List<String> entries = new ArrayList<>();
    private Instant newest = Instant.EPOCH;

    /**
     * A feed without entries.
     *
     * @param key what tells it from the other feeds of the dataset
     * @param self where it is in the output, without ending
     */
    Feed(Dataset dataset, String key, String title, String self) {
        this.dataset = dataset;
        this.key = key;
        this.title = title;
        this.self = self;
    }

    /** The feed of the releases, newest first; at least one. */
    public static String ofReleases(List<Manifest> releases, Decisions decisions) {
        Dataset dataset = releases.get(0).dataset();
        Feed feed = new Feed(dataset, "releases", dataset.title(), "feed");
        releases.stream().limit(NEWEST).forEach(release -> {
            String words = release.previous().isEmpty() ? "The first release." : ChangeLog.summary(release.changes());
            String page = "releases/" + release.id() + "/";
            Optional<Decision> withdrawal = decisions.withdrawal(release.id());
            String decided =
                    withdrawal.map(decision -> said("Withdrawn", decision)).orElse("")
                            + release.approval()
                                    .map(decision -> said("Held, then approved", decision))
                                    .orElse("");
            feed.add(
                    release.id(),
                    withdrawal.map(Decision::at).or(() -> release.approval().map(Decision::at)),
                    (withdrawal.isPresent() ? "Withdrawn: release " : "Release ") + release.id(),
                    page + "index.html",
                    "%s<p>%s %s</p>\n"
                            .formatted(
                                    decided,
                                    Html.text(words),
                                    Html.link(feed.address(page + "changes/index.html"), "All changes")));
        });
        return feed.xml(releases.get(0).id());
    }

    private static String said(String what, Decision decision) {
        return "<p>%s by %s: %s</p>\n".formatted(what, Html.text(decision.by()), Html.text(decision.reason()));
    }

    /**
     * Adds an entry, newest first.
     *
     * @param html what it says
     */
    void add(String release, String heading, String page, String html) {
        add(release, Optional.empty(), heading, page, html);
    }

    private void add(String release, Optional<Instant> changed, String heading, String page, String html) {
        Instant updated = changed.orElse(Frame.instant(release));
        newest = updated.isAfter(newest) ? updated : newest;
        entries.add(
                """
                <entry>
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <link href="%s"/>
                <content type="html">%s</content>
                </entry>
                """
                        .formatted(
                                id(release), Html.text(heading), updated, Html.text(address(page)), Html.text(html)));
    }

    /** The feed's XML, as of a release. */
    String xml(String release) {
        Instant made = Frame.instant(release);
        String link = dataset.baseUrl().isEmpty()
                ? ""
                : "<link rel=\"self\" href=\"%s\"/>\n".formatted(Html.text(address(self + ".atom")));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <id>%s</id>
                <title>%s</title>
                <updated>%s</updated>
                <author><name>%s</name></author>
                %s%s</feed>
                """
                .formatted(
                        id(""),
                        Html.text(title),
                        newest.isAfter(made) ? newest : made,
                        Html.text(dataset.publisher()),
                        link,
                        String.join("", entries));
    }

    private String id(String release) {
        String name = dataset.id() + " " + key + " " + release;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Absolute where it is known where the output is served; else from the folder of the feed. */
    private String address(String path) {
        if (!dataset.baseUrl().isEmpty()) {
            return dataset.baseUrl() + (dataset.baseUrl().endsWith("/") ? "" : "/") + path;
        }
        long up = self.chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + path;
    }
}
