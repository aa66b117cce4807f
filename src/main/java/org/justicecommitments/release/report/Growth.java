package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.summarize.Coding;

/** How justice grows: by policy area, by year, by region. */
final class Growth {

    private static final int AREAS_SHOWN = 16;
    private static final List<String> ALWAYS = List.of("justice", "public_procurement", "beneficial_ownership");

    private final Edition edition;

    Growth(Edition edition) {
        this.edition = edition;
    }

    Chapter areas() {
        SummaryData data = edition.data();
        boolean active = data.row("policy_area_comparison", "ogp", "all", "active", "justice")
                .isPresent();
        String period = active ? "active" : "all";
        List<TableRow> rows = data.rows("policy_area_comparison", "ogp", "all", period).stream()
                .filter(row -> row.is("area_group", "theme") || row.is("area_group", "sector"))
                .filter(row -> !List.of("access_to_justice", "open_justice", "judiciary", "policing_corrections")
                        .contains(row.text("policy_area")))
                .sorted((a, b) -> Double.compare(b.number("percent"), a.number("percent")))
                .toList();
        List<TableRow> shown = new ArrayList<>(rows.stream().limit(AREAS_SHOWN).toList());
        rows.stream()
                .skip(AREAS_SHOWN)
                .filter(row -> ALWAYS.contains(row.text("policy_area")))
                .forEach(shown::add);
        Optional<TableRow> ours = data.row("policy_area_comparison", "tagger", "all", period, "justice");
        BarChart chart = new BarChart(edition.words(), "series", false);
        PageTable table = new PageTable(edition.words(), edition.text("areas.table"))
                .text(edition.text("column.policy_area"))
                .number(edition.text("column.members_with"))
                .number(edition.text("column.members"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.commitments"));
        for (TableRow row : shown) {
            boolean justice = row.is("policy_area", "justice");
            chart.group(area(row), justice).bar(Series.OGP, row, "members_with", "members");
            areaRow(table, area(row), row);
            if (justice && ours.isPresent()) {
                chart.bar(Series.TAGGER, ours.get(), "members_with", "members");
                areaRow(table, area(row) + " (" + edition.text("series.tagger") + ")", ours.get());
            }
        }
        List<Drawing> charts = new ArrayList<>();
        String title = edition.text(
                active ? "areas.chart_active" : "areas.chart_ever",
                edition.facts().asOf().getYear());
        String html = Markup.paragraph(edition.text(active ? "areas.text_active" : "areas.text_ever"))
                + edition.chart(
                        charts, chart.isEmpty(), chart.draw("policy_areas", title), table, "policy_area_comparison.csv")
                + ranks();
        return new Chapter("areas", edition.text("areas.title"), html, charts);
    }

    private String area(TableRow row) {
        return edition.label("area", row.text("policy_area"), row.text("label"));
    }

    private static void areaRow(PageTable table, String label, TableRow row) {
        table.row(label)
                .figure(row.figure("members_with"))
                .figure(row.figure("members"))
                .percent(row)
                .figure(row.figure("commitments_with"))
                .end();
    }

    /** The rank of justice among new commitments, year by year. */
    private String ranks() {
        PageTable table = new PageTable(edition.words(), edition.text("ranks.table"))
                .text(edition.text("column.year"))
                .number(edition.text("column.rank_by", edition.text("series.ogp")))
                .number(edition.text("column.justice_by", edition.text("series.ogp")))
                .number(edition.text("column.rank_by", edition.text("series.tagger")))
                .number(edition.text("column.justice_by", edition.text("series.tagger")));
        Map<String, Map<String, TableRow>> years = new TreeMap<>();
        for (Coding coding : Edition.VOICES.keySet()) {
            edition.data().rows("policy_area_comparison", coding.code(), "all").stream()
                    .filter(row -> row.is("policy_area", "justice")
                            && row.text("period").matches("\\d+"))
                    .forEach(row -> years.computeIfAbsent(row.text("period"), y -> new TreeMap<>())
                            .put(coding.code(), row));
        }
        years.forEach((year, byCoding) -> {
            PageTable.Row line = table.row(
                    year + (byCoding.values().stream().anyMatch(row -> row.is("complete_year", "false")) ? " *" : ""));
            for (String coding : List.of("ogp", "tagger")) {
                Optional<TableRow> row = Optional.ofNullable(byCoding.get(coding));
                row.ifPresentOrElse(
                        r -> line.figure(r.figure("area_rank")).figure(r.figure("commitments_with")),
                        () -> line.none().none());
            }
            line.end();
        });
        return table.isEmpty()
                ? ""
                : Markup.paragraph(edition.text("ranks.text")) + table.html("policy_area_comparison.csv");
    }

    Chapter years() {
        YearChart chart = new YearChart(edition.words());
        PageTable table = new PageTable(edition.words(), edition.text("years.table"))
                .text(edition.text("column.year"))
                .number(edition.text("column.commitments"))
                .number(edition.text("column.justice_by", edition.text("series.ogp")))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.justice_by", edition.text("series.tagger")))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        boolean running = false;
        for (TableRow either : edition.data().rows("justice_by_year", "either", "all")) {
            String year = either.text("submission_year");
            boolean open = either.is("complete_year", "false");
            running |= open;
            PageTable.Row line = table.row(year + (open ? " *" : "")).figure(either.figure("commitments"));
            for (Map.Entry<Coding, Series> voice : Edition.VOICES.entrySet()) {
                Optional<TableRow> row =
                        edition.data().row("justice_by_year", voice.getKey().code(), "all", year);
                row.filter(r -> r.figure("percent").isThere()).ifPresent(r -> chart.add(voice.getValue(), r));
                row.ifPresentOrElse(
                        r -> line.figure(r.figure("justice")).percent(r),
                        () -> line.none().none().none());
            }
            line.end();
        }
        List<Drawing> charts = new ArrayList<>();
        String html = Markup.paragraph(edition.text("years.text"))
                + (chart.isEmpty()
                        ? table.html("justice_by_year.csv")
                        : edition.chart(
                                charts,
                                false,
                                chart.draw("justice_by_year", edition.text("years.chart")),
                                table,
                                "justice_by_year.csv"))
                + (running
                        ? Markup.note("* "
                                + edition.text(
                                        "years.running",
                                        edition.words().day(edition.facts().asOf())))
                        : "")
                + kinds();
        return new Chapter("years", edition.text("years.title"), html, charts);
    }

    /** National and local members apart. */
    private String kinds() {
        PageTable table = new PageTable(edition.words(), edition.text("kinds.table"))
                .text(edition.text("column.members"))
                .number(edition.text("column.justice"))
                .number(edition.text("column.commitments"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.members_with"))
                .number(edition.text("column.members"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        for (String kind : List.of("all", "national", "local", "other", "unknown")) {
            Optional<TableRow> commitments =
                    edition.data().row("overview", edition.coding(), kind, "all", "justice_commitments");
            Optional<TableRow> members =
                    edition.data().row("overview", edition.coding(), kind, "all", "members_with_justice");
            if (commitments.isPresent() && members.isPresent()) {
                table.row(edition.text("kind." + kind))
                        .figure(commitments.get().figure("count"))
                        .figure(commitments.get().figure("base"))
                        .percent(commitments.get())
                        .figure(members.get().figure("count"))
                        .figure(members.get().figure("base"))
                        .percent(members.get())
                        .end();
            }
        }
        return Markup.paragraph(edition.text("kinds.text", edition.text("coding." + edition.coding())))
                + table.html("overview.csv", "justice_by_year.csv");
    }

    Chapter regions() {
        BarChart chart = new BarChart(edition.words(), "legend", false);
        PageTable table = new PageTable(edition.words(), edition.text("regions.table"))
                .text(edition.text("column.region"))
                .text(edition.text("column.coding"))
                .number(edition.text("column.members_with"))
                .number(edition.text("column.members"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"))
                .number(edition.text("column.justice"))
                .number(edition.text("column.commitments"));
        for (TableRow either : edition.data().rows("justice_by_region", "either")) {
            if (!either.is("member_kind", "all")) {
                continue;
            }
            String region = either.text("region");
            chart.group(edition.region(region), false);
            for (Map.Entry<Coding, Series> voice : Edition.VOICES.entrySet()) {
                edition.data()
                        .row("justice_by_region", voice.getKey().code(), region, "all")
                        .ifPresent(row -> {
                            chart.bar(voice.getValue(), row, "members_with_justice", "members");
                            table.row(edition.region(region))
                                    .text(edition.text(voice.getValue().key()))
                                    .figure(row.figure("members_with_justice"))
                                    .figure(row.figure("members"))
                                    .percent(row)
                                    .figure(row.figure("justice"))
                                    .figure(row.figure("commitments"))
                                    .end();
                        });
            }
        }
        List<Drawing> charts = new ArrayList<>();
        String html = Markup.paragraph(edition.text("regions.text"))
                + edition.chart(
                        charts,
                        chart.isEmpty(),
                        chart.draw("justice_by_region", edition.text("regions.chart")),
                        table,
                        "justice_by_region.csv");
        return new Chapter("regions", edition.text("regions.title"), html, charts);
    }
}
