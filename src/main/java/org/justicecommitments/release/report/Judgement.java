package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.summarize.Coding;

/** What the IRM says of justice commitments, beside all commitments. */
final class Judgement {

    private static final List<List<String>> AMBITION = List.of(
            List.of("moderate_or_transformative", "potential_impact"),
            List.of("high_ambition", "potential_impact"),
            List.of("high_ambition", "potential_for_results"),
            List.of("relevant", "ogp_values"));

    private static final List<List<String>> RESULTS = List.of(
            List.of("high_completion", "newest_look"),
            List.of("high_completion", "newest_look_rated"),
            List.of("high_completion", "progress_report"),
            List.of("high_completion", "end_of_term"),
            List.of("opened_government", "did_it_open_government"),
            List.of("early_results", "early_results"),
            List.of("starred", "current_formula"),
            List.of("starred", "formula_of_2015"),
            List.of("starred", "formula_before_2015"));

    private final Edition edition;

    Judgement(Edition edition) {
        this.edition = edition;
    }

    Chapter ambition() {
        return chapter("ambition", AMBITION);
    }

    Chapter results() {
        return chapter("results", RESULTS);
    }

    private Chapter chapter(String id, List<List<String>> measures) {
        BarChart chart = new BarChart(edition.words(), "legend", true);
        PageTable table = new PageTable(edition.words(), edition.text(id + ".table"))
                .text(edition.text("column.measure"))
                .text(edition.text("column.commitments_of"))
                .number(edition.text("column.count"))
                .number(edition.text("column.base"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        for (List<String> measure : measures) {
            String label = edition.text("measure." + measure.get(0) + "." + measure.get(1));
            chart.group(label, false);
            row("ogp", measure, "all").ifPresent(row -> add(chart, table, label, Series.ALL, row));
            for (Map.Entry<Coding, Series> voice : Edition.VOICES.entrySet()) {
                row(voice.getKey().code(), measure, "justice")
                        .ifPresent(row -> add(chart, table, label, voice.getValue(), row));
            }
        }
        List<Drawing> charts = new ArrayList<>();
        Drawing drawing = chart.draw(id, edition.text(id + ".chart"));
        String html = Markup.paragraph(edition.text(id + ".text"))
                + edition.chart(charts, chart.isEmpty(), drawing, table, "ambition.csv");
        return new Chapter(id, edition.text(id + ".title"), html, charts);
    }

    private Optional<TableRow> row(String coding, List<String> measure, String commitments) {
        return edition.data().row("ambition", coding, measure.get(0), measure.get(1), "all", "all", commitments);
    }

    private void add(BarChart chart, PageTable table, String label, Series series, TableRow row) {
        chart.bar(series, row, "count", "base");
        String group = series == Series.ALL
                ? edition.text("series.all")
                : edition.text("column.justice_by", edition.text(series.key()));
        table.row(label)
                .text(group)
                .figure(row.figure("count"))
                .figure(row.figure("base"))
                .percent(row)
                .end();
    }
}
