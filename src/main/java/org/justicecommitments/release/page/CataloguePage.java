package org.justicecommitments.release.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Decision;

/** The page at the root of the output: all releases, newest first, and when the source was checked last. */
public final class CataloguePage {

    private CataloguePage() {}

    /**
     * The page's HTML.
     *
     * @param releases the releases, newest first; at least one
     * @param decisions what was decided about them
     * @param current the newest release that is whole and not withdrawn, if there is one
     * @param checked the instant of the last run that did not fail, if there was one
     */
    public static String html(
            List<Manifest> releases, Decisions decisions, Optional<Manifest> current, Optional<Instant> checked) {
        Manifest newest = current.orElse(releases.get(0));
        Dataset dataset = newest.dataset();
        String feed = "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"feed.atom\">";
        String rows = releases.stream().map(release -> row(release, decisions)).collect(Collectors.joining());
        String release = current.isPresent()
                ? Html.link("releases/" + newest.id() + "/index.html", newest.id())
                : "none: all are withdrawn";
        String body =
                """
                <h1>%s</h1>
                <p>%s</p>
                <dl>
                <dt>Newest release</dt><dd>%3$s</dd>
                <dt>Source changed</dt><dd>%4$s</dd>
                <dt>Checked</dt><dd>%5$s</dd>
                <dt>Published</dt><dd>%6$s</dd>
                </dl>
                <p>Links that stay: <a href="latest/data/justice_commitments.csv">justice commitments (CSV)</a>, <a
                href="latest/data/commitments.csv">all commitments (CSV)</a>, <a href="feed.atom">feed of releases</a>, <a
                href="status.html">status</a>.</p>
                <h2>Releases</h2>
                %7$s"""
                        .formatted(
                                Html.text(dataset.title()),
                                Html.text(dataset.description()),
                                release,
                                newest.sourceDate(),
                                day(checked.orElse(newest.published())),
                                day(newest.released()),
                                Html.table(
                                        "Releases",
                                        List.of(
                                                "Release",
                                                "Source changed",
                                                "Commitments#",
                                                "About justice#",
                                                "Changes",
                                                "Notes"),
                                        rows));
        return Html.rootPage(dataset.title(), newest.sample() ? Dataset.SAMPLE_BANNER : "", feed + "\n", body);
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String row(Manifest release, Decisions decisions) {
        String changes = release.previous().isEmpty() ? "The first release." : ChangeLog.summary(release.changes());
        return "<tr><td>%s</td><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.link("releases/" + release.id() + "/index.html", release.id()),
                        release.sourceDate(),
                        Html.number(release.counts().getOrDefault("commitments", 0L)),
                        Html.number(release.counts().getOrDefault("justice_commitments", 0L)),
                        Html.text(changes),
                        notes(release, decisions));
    }

    private static String notes(Manifest release, Decisions decisions) {
        List<String> notes = new ArrayList<>();
        if (release.sample()) {
            notes.add("sample");
        }
        decisions.withdrawal(release.id()).ifPresent(decision -> notes.add("withdrawn" + said(decision)));
        release.approval().ifPresent(decision -> notes.add("held, then approved" + said(decision)));
        decisions.thinned().stream()
                .filter(one -> one.id().equals(release.id()))
                .forEach(one -> notes.add("thinned; its successor is " + Html.text(one.successor())));
        return String.join("<br>", notes);
    }

    private static String said(Decision decision) {
        return " by %s on %s: %s".formatted(Html.text(decision.by()), day(decision.at()), Html.text(decision.reason()));
    }
}
