package org.justicecommitments.release.page;

import java.time.Instant;
import java.util.Optional;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Status;

/** The page that says how things stand. Its script turns it amber when the next run is late; without it, it says what to compare. */
public final class StatusPage {

    /** The name of the script, at the root of the output. */
    public static final String SCRIPT = "status.js";

    private StatusPage() {}

    /** The script. */
    public static String script() {
        return Html.resource(SCRIPT);
    }

    /** The page's HTML. */
    public static String html(Status status, Optional<Manifest> newest) {
        String title = newest.map(release -> release.dataset().title()).orElse("Justice commitments");
        String banner = newest.filter(Manifest::sample).isPresent() ? Dataset.SAMPLE_BANNER : "";
        String release = status.release()
                .map(id -> Html.link("releases/" + id + "/index.html", id))
                .orElse("none yet");
        String source = status.sourceDate()
                .map(day -> " (its newest source date is %s)".formatted(day))
                .orElse("");
        String expected = status.expectedNext().isEmpty()
                ? "<p>No schedule is set: the next check is made when somebody makes it.</p>\n"
                : "<p>The next check is expected at %s. After %s it is late, and nobody has looked since.</p>\n"
                        .formatted(time(status.expectedNext()), time(status.staleAfter()));
        String body =
                """
                <h1>Status</h1>
                <div class="status" data-state="%s" data-stale-after="%s">
                <p class="state">%s</p>
                <p class="late" hidden>Late: the check that was expected has not been made.</p>
                </div>
                <p>%s</p>
                <dl>
                <dt>Newest release</dt><dd>%s</dd>
                <dt>Source changed</dt><dd>%s%s</dd>
                <dt>Checked</dt><dd>%s</dd>
                <dt>Built</dt><dd>%s</dd>
                <dt>Published</dt><dd>%s</dd>
                </dl>
                %s<p>For programs: <a href="status.json">status.json</a>. <a href="index.html">All releases</a>.</p>
                """
                        .formatted(
                                Html.text(status.state()),
                                status.staleAfter().map(Instant::toString).orElse(""),
                                Html.text(words(status.state())),
                                Html.text(status.message()),
                                release,
                                time(status.sourceChanged()),
                                source,
                                time(status.checked()),
                                time(status.built()),
                                time(status.published()),
                                expected);
        return Html.rootPage(
                "Status - " + title, banner, "<script src=\"%s\" defer></script>\n".formatted(SCRIPT), body);
    }

    private static String words(String state) {
        return switch (state) {
            case "published" -> "The last check found something new, and published it.";
            case "unchanged" -> "The last check found nothing new.";
            case "held" -> "The last check found something that a person has to look at.";
            case "failed" -> "The last check failed. What was published before still stands.";
            case "withdrawn" -> "A release was withdrawn.";
            case "rejected" -> "A release that was held was rejected.";
            default -> "";
        };
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(one -> "<time datetime=\"%s\">%s UTC</time>"
                        .formatted(one, one.toString().substring(0, 16).replace('T', ' ')))
                .orElse("not yet");
    }
}
