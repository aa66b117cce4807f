package org.justicecommitments.release.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Manifest;

/** The page at the root of the output: all releases, newest first, and when the source was checked last. */
public final class CataloguePage {

    private CataloguePage() {}

    /**
     * The page's HTML.
     *
     * @param releases the releases, newest first; at least one
     * @param checked the instant of the last run, if there was one
     */
    public static String html(List<Manifest> releases, Optional<Instant> checked) {
        Manifest newest = releases.get(0);
        Dataset dataset = newest.dataset();
        String feed = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\">";
        String rows = releases.stream().map(CataloguePage::row).collect(Collectors.joining());
        String body =
                """
                <h1>%s</h1>
                <p>%s</p>
                <dl>
                <dt>Newest release</dt><dd><a href="releases/%3$s/index.html">%3$s</a></dd>
                <dt>Source changed</dt><dd>%4$s</dd>
                <dt>Checked</dt><dd>%5$s</dd>
                <dt>Published</dt><dd>%6$s</dd>
                </dl>
                <p>Links that stay: <a href="latest/data/justice_commitments.csv">justice commitments (CSV)</a>, <a
                href="latest/data/commitments.csv">all commitments (CSV)</a>, <a href="feed.atom">feed of releases</a>, <a
                href="status.json">state of the last run</a>.</p>
                <h2>Releases</h2>
                %7$s"""
                        .formatted(
                                Html.text(dataset.title()),
                                Html.text(dataset.description()),
                                Html.text(newest.id()),
                                newest.sourceDate(),
                                day(checked.orElse(newest.published())),
                                day(newest.published()),
                                Html.table(
                                        "Releases",
                                        List.of(
                                                "Release",
                                                "Source changed",
                                                "Commitments#",
                                                "About justice#",
                                                "Changes",
                                                "Kind"),
                                        rows));
        return Html.rootPage(dataset.title(), newest.sample() ? Dataset.SAMPLE_BANNER : "", feed + "\n", body);
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String row(Manifest release) {
        String changes = release.previous().isEmpty() ? "The first release." : ChangeLog.summary(release.changes());
        return "<tr><td>%s</td><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.link("releases/" + release.id() + "/index.html", release.id()),
                        release.sourceDate(),
                        Html.number(release.counts().getOrDefault("commitments", 0L)),
                        Html.number(release.counts().getOrDefault("justice_commitments", 0L)),
                        Html.text(changes),
                        release.sample() ? "sample" : "");
    }
}
