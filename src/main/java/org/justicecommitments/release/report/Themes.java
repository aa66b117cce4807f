package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.summarize.Coding;
import org.justicecommitments.summarize.JusticeActors;
import org.justicecommitments.summarize.PolicySeries;

/** What justice commitments are about: the agenda, the policy series, the actors, the Sustainable Development Goals. */
final class Themes {

    private static final Map<String, Series> PILLARS = new java.util.TreeMap<>(Map.of(
            "pillar_1", Series.PILLAR_1,
            "pillar_2", Series.PILLAR_2,
            "pillar_3", Series.PILLAR_3,
            "unclear", Series.UNCLEAR));

    private final Edition edition;

    Themes(Edition edition) {
        this.edition = edition;
    }

    Chapter agenda() {
        StackChart chart = new StackChart(edition.words());
        String coding = edition.coding();
        edition.data().rows("agenda", coding).stream()
                .filter(row -> row.is("member_kind", "all") && !row.is("region", "all"))
                .forEach(row -> Optional.ofNullable(PILLARS.get(row.text("agenda_code")))
                        .ifPresent(
                                pillar -> chart.add(edition.region(row.text("region")), pillar, row.figure("placed"))));
        PageTable table = new PageTable(edition.words(), edition.text("agenda.table"))
                .text(edition.text("column.agenda"))
                .number(edition.text("column.justice_by", edition.text("series.ogp")))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.justice_by", edition.text("series.tagger")))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.by_paper"));
        for (TableRow either : edition.data().rows("agenda", "either", "all", "all")) {
            String code = either.text("agenda_code");
            PageTable.Row line = table.row(edition.label("agenda", code, either.text("label")));
            for (Coding voice : Edition.VOICES.keySet()) {
                edition.data()
                        .row("agenda", voice.code(), "all", "all", code)
                        .ifPresentOrElse(
                                row -> line.figure(row.figure("placed")).percent(row),
                                () -> line.none().none().none());
            }
            line.figure(either.figure("placed_by_paper")).end();
        }
        List<Drawing> charts = new ArrayList<>();
        String html = Markup.paragraph(edition.text("agenda.text", edition.text("coding." + coding)));
        if (chart.isEmpty()) {
            html += table.html("agenda.csv");
        } else {
            html += edition.chart(
                    charts,
                    false,
                    chart.draw("agenda_by_region", edition.text("agenda.chart")),
                    regionsTable(coding),
                    "agenda.csv");
            html += table.html("agenda.csv");
        }
        return new Chapter("agenda", edition.text("agenda.title"), html, charts);
    }

    /** The table of the chart: regions and pillars. */
    private PageTable regionsTable(String coding) {
        PageTable table =
                new PageTable(edition.words(), edition.text("agenda.regions")).text(edition.text("column.region"));
        PILLARS.values().forEach(pillar -> table.number(edition.text(pillar.key())));
        table.number(edition.text("column.justice"));
        List<TableRow> rows = edition.data().rows("agenda", coding).stream()
                .filter(row -> row.is("member_kind", "all") && PILLARS.containsKey(row.text("agenda_code")))
                .toList();
        for (String region :
                rows.stream().map(row -> row.text("region")).distinct().toList()) {
            PageTable.Row line = table.row(edition.region(region));
            Optional<TableRow> last = Optional.empty();
            for (TableRow row : rows) {
                if (row.is("region", region)) {
                    line.figure(row.figure("placed"));
                    last = Optional.of(row);
                }
            }
            last.ifPresent(row -> line.figure(row.figure("justice")));
            line.end();
        }
        return table;
    }

    Chapter series() {
        return voices("series", "policy_series", PolicySeries.STRANDS, "commitments", List.of("all", "all"));
    }

    Chapter actors() {
        return voices("actors", "justice_actors", JusticeActors.ACTORS, "justice", List.of("all"));
    }

    /** A chapter with a bar for each code and voice. */
    private Chapter voices(String id, String name, List<String> codes, String base, List<String> groups) {
        BarChart chart = new BarChart(edition.words(), id.equals("series") ? "series" : "legend", false);
        PageTable table = new PageTable(edition.words(), edition.text(id + ".table"))
                .text(edition.text("column." + id))
                .text(edition.text("column.coding"))
                .number(edition.text("column.commitments_with"))
                .number(edition.text("column." + base))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.members_with"));
        for (String code : codes) {
            String label = edition.label("tag", code, code);
            chart.group(label, false);
            for (Map.Entry<Coding, Series> voice : Edition.VOICES.entrySet()) {
                List<String> key = new ArrayList<>(List.of(voice.getKey().code()));
                key.addAll(groups);
                key.add(code);
                edition.data().row(name, key.toArray(String[]::new)).ifPresent(row -> {
                    chart.bar(voice.getValue(), row, "commitments_with", base);
                    table.row(label)
                            .text(edition.text(voice.getValue().key()))
                            .figure(row.figure("commitments_with"))
                            .figure(row.figure(base))
                            .percent(row)
                            .figure(row.figure("members_with"))
                            .end();
                });
            }
        }
        List<Drawing> charts = new ArrayList<>();
        String html = Markup.paragraph(edition.text(id + ".text"))
                + edition.chart(
                        charts, chart.isEmpty(), chart.draw(name, edition.text(id + ".chart")), table, name + ".csv");
        return new Chapter(id, edition.text(id + ".title"), html, charts);
    }

    Chapter goals() {
        PageTable table = new PageTable(edition.words(), edition.text("goals.table"))
                .text(edition.text("column.commitments_of"))
                .text(edition.text("column.period"))
                .text(edition.text("column.reference"))
                .number(edition.text("column.count"))
                .number(edition.text("column.base"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        edition.data().rows("sdg", edition.coding()).forEach(row -> {
            String by = row.is("reference_by", "ogp") ? ".ogp" : "";
            table.row(edition.text("sdg.of." + row.text("commitments_of")))
                    .text(edition.text("sdg.period." + row.text("period")))
                    .text(edition.text("sdg.reference." + row.text("reference") + by))
                    .figure(row.figure("referring"))
                    .figure(row.figure("commitments"))
                    .percent(row)
                    .end();
        });
        String html = Markup.paragraph(edition.text("goals.text", edition.text("coding." + edition.coding())))
                + table.html("sdg.csv");
        return new Chapter("goals", edition.text("goals.title"), html, List.of());
    }
}
