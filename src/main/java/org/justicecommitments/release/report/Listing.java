package org.justicecommitments.release.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.release.page.Html;

/** The catalogue: pillar, region, member, commitment. */
final class Listing {

    private final Edition edition;

    Listing(Edition edition) {
        this.edition = edition;
    }

    Chapter catalogue() {
        StringBuilder html = new StringBuilder(Markup.paragraph(edition.text(
                "catalogue.text", edition.text("counts." + edition.facts().justiceCounts()))));
        html.append(edition.cut("catalogue"));
        by(edition.data().rows("catalogue").toList(), "agenda_pillar").forEach((pillar, ofPillar) -> {
            html.append(Markup.heading(3, "catalogue-" + pillar, edition.text("agenda." + pillar)));
            by(ofPillar, "region").forEach((region, ofRegion) -> {
                html.append(Markup.element("h4", edition.region(region))).append('\n');
                by(ofRegion, "member").forEach((member, ofMember) -> {
                    html.append(Markup.element("h5", member)).append("\n<ul class=\"catalogue\">\n");
                    ofMember.forEach(row -> html.append(entry(row)));
                    html.append("</ul>\n");
                });
            });
        });
        html.append(Markup.note(edition.text("catalogue.note")))
                .append("<p class=\"note\"><a href=\"catalogue.csv\">catalogue.csv</a></p>\n");
        return new Chapter("catalogue", edition.text("catalogue.title"), html.toString(), List.of());
    }

    private static Map<String, List<TableRow>> by(List<TableRow> rows, String column) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.text(column), TreeMap::new, Collectors.toList()));
    }

    private String entry(TableRow row) {
        String year =
                row.text("submission_year").isEmpty() ? edition.text("catalogue.no_year") : row.text("submission_year");
        String description = row.text("description");
        String suggested = row.is("agenda_origin", "paper")
                ? ""
                : " <span class=\"who\">%s</span>".formatted(Html.text(edition.text("origin." + row.text("coding"))));
        String published = row.is("agenda_origin", "paper")
                ? " <span class=\"who\">%s</span>".formatted(Html.text(edition.text("origin.paper")))
                : "";
        return "<li><code>%s</code>; %s; <strong>%s</strong>%s%s%s</li>\n"
                .formatted(
                        Html.text(row.text("commitment_id")),
                        Html.text(year),
                        Html.text(row.text("title")),
                        description.isEmpty() ? "" : "; <span lang=\"\">" + Html.text(description) + "</span>",
                        suggested,
                        published);
    }
}
