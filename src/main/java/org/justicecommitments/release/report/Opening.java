package org.justicecommitments.release.report;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.page.Html;

/** The beginning of the report, its headline figures, and its end: method, limits, what changed. */
final class Opening {

    private final Edition edition;

    Opening(Edition edition) {
        this.edition = edition;
    }

    Chapter headlines() {
        StringBuilder tiles = new StringBuilder("<ul class=\"headlines\">\n");
        overview("all", "justice_commitments").ifPresent(row -> tiles.append(tile(row, "count", "headline.justice")));
        overview("all", "members_with_justice").ifPresent(row -> tiles.append(tile(row, "count", "headline.members")));
        overview("active", "members_with_justice")
                .ifPresent(row -> tiles.append(tile(row, "count", "headline.active_members")));
        overview("active", "justice_commitments").ifPresent(row -> tiles.append(tile(row, "count", "headline.active")));
        ambition("moderate_or_transformative", "potential_impact").ifPresent(tiles::append);
        ambition("high_ambition", "potential_for_results").ifPresent(tiles::append);
        tiles.append("</ul>\n");
        boolean few = tiles.indexOf("†") >= 0;
        boolean ofFile = edition.data().rows("overview").anyMatch(row -> row.is("share_of", "file"));
        String html = Markup.paragraph(edition.text(
                        "opening.text",
                        edition.words().day(edition.facts().asOf()),
                        edition.text("counts." + edition.facts().justiceCounts())))
                + (ofFile ? "<p class=\"warn\">%s</p>\n".formatted(Html.text(edition.text("note.file"))) : "")
                + tiles
                + (few ? Markup.note("† " + edition.text("note.small")) : "");
        return new Chapter("headlines", edition.text("opening.title"), html, List.of());
    }

    private Optional<TableRow> overview(String period, String measure) {
        return edition.data().row("overview", edition.coding(), "all", period, measure);
    }

    private static String mark(TableRow row) {
        return row.is("small_base", "true") ? " †" : "";
    }

    private String tile(TableRow row, String big, String key) {
        String rest = Html.text(edition.text(key))
                .replace("{0}", Markup.figure(row.figure("base"), edition.words()))
                .replace("{1}", Markup.figure(row.figure("percent"), edition.words()) + mark(row));
        return "<li><span class=\"big\">%s</span> %s</li>\n"
                .formatted(Markup.figure(row.figure(big), edition.words()), rest);
    }

    /** Justice beside all, on one scale; nothing where the IRM judged no justice commitment. */
    private Optional<String> ambition(String measure, String basis) {
        Optional<TableRow> all = edition.data().row("ambition", edition.coding(), measure, basis, "all", "all", "all");
        return edition.data()
                .row("ambition", edition.coding(), measure, basis, "all", "all", "justice")
                .filter(row -> row.figure("percent").isThere() && all.isPresent())
                .map(row -> {
                    String rest = Html.text(edition.text("headline." + measure))
                            .replace("{0}", Markup.figure(row.figure("count"), edition.words()))
                            .replace("{1}", Markup.figure(row.figure("base"), edition.words()) + mark(row))
                            .replace(
                                    "{2}",
                                    all.map(a -> Markup.figure(a.figure("percent"), edition.words()))
                                            .orElse("–"))
                            .replace(
                                    "{3}",
                                    all.map(a -> Markup.figure(a.figure("base"), edition.words()))
                                            .orElse("–"));
                    return "<li><span class=\"big\">%s</span> %s</li>\n"
                            .formatted(Markup.figure(row.figure("percent"), edition.words()), rest);
                });
    }

    Chapter method() {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (int i = 1; edition.words().find("method." + i).isPresent(); i++) {
            html.append(Markup.element(
                            "li",
                            edition.text(
                                    "method." + i,
                                    edition.words().day(edition.facts().asOf()),
                                    edition.words().day(edition.facts().sourceDate()),
                                    edition.facts().taxonomyVersion())))
                    .append('\n');
        }
        html.append("</ul>\n<h3>")
                .append(Html.text(edition.text("limits.title")))
                .append("</h3>\n<ul>\n");
        for (int i = 1; edition.words().find("limits." + i).isPresent(); i++) {
            html.append(Markup.element("li", edition.text("limits." + i))).append('\n');
        }
        return new Chapter(
                "method", edition.text("method.title"), html.append("</ul>\n").toString(), List.of());
    }

    /**
     * Where it stands what changed since the release before. The changes themselves are not here: the report is the same for
     * the same data, whatever was published before.
     */
    Chapter changes() {
        String html = Markup.paragraph(edition.text("changes.text")) + "<ul>\n"
                + link("../changes/index.html", edition.text("changes.page"))
                + link("../changes/changes.csv", edition.text("changes.table"))
                + link("../data/history.csv", edition.text("changes.history"))
                + "</ul>\n";
        return new Chapter("changes", edition.text("changes.title"), html, List.of());
    }

    private static String link(String address, String text) {
        return "<li><a href=\"%s\">%s</a></li>\n".formatted(address, Html.text(text));
    }
}
