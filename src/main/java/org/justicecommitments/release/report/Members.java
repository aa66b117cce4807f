package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.release.page.Html;

/** Who makes justice commitments: the members, plan by plan, and the Coalition on Justice. */
final class Members {

    private final Edition edition;

    Members(Edition edition) {
        this.edition = edition;
    }

    Chapter members() {
        String coding = edition.coding();
        TileGrid grid = new TileGrid(edition.words());
        PageTable table = new PageTable(edition.words(), edition.text("members.table"))
                .text(edition.text("column.member"))
                .text(edition.text("column.kind"))
                .text(edition.text("column.region"))
                .number(edition.text("column.plans"))
                .number(edition.text("column.justice"))
                .number(edition.text("column.commitments"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        List<TableRow> rows = edition.data().rows("justice_by_member", coding);
        rows.stream()
                .sorted(Comparator.<TableRow, String>comparing(row -> region(row))
                        .thenComparing(row -> row.text("member")))
                .forEach(row -> grid.add(edition.region(region(row)), row));
        rows.stream().filter(row -> row.number("justice") > 0).forEach(row -> table.row(row.text("member"))
                .text(kind(row))
                .text(edition.region(region(row)))
                .figure(row.figure("plans"))
                .figure(row.figure("justice"))
                .figure(row.figure("commitments"))
                .percent(row)
                .end());
        List<Drawing> charts = new ArrayList<>();
        String text = Markup.paragraph(edition.text("members.text", edition.text("coding." + coding)));
        String html = grid.isEmpty()
                ? text + table.html("justice_by_member.csv")
                : text
                        + edition.chart(
                                charts,
                                false,
                                grid.draw("members", edition.text("members.chart")),
                                table,
                                "justice_by_member.csv")
                        + plans(coding);
        return new Chapter("members", edition.text("members.title"), html, charts);
    }

    private static String region(TableRow row) {
        return row.text("region").isEmpty() ? "unknown" : row.text("region");
    }

    private String kind(TableRow row) {
        return edition.text("kind." + (row.text("member_kind").isEmpty() ? "unknown" : row.text("member_kind")));
    }

    /** Plan by plan: a line a member. */
    private String plans(String coding) {
        Map<String, List<TableRow>> byMember = edition.data().rows("justice_by_plan", coding).stream()
                .collect(Collectors.groupingBy(row -> row.text("member"), TreeMap::new, Collectors.toList()));
        StringBuilder html = new StringBuilder();
        html.append(Markup.heading(3, "plans", edition.text("plans.title")));
        html.append(Markup.paragraph(edition.text("plans.text")));
        html.append(edition.cut("justice_by_plan"));
        html.append("<dl class=\"plans\">\n");
        byMember.forEach((member, plans) -> {
            if (plans.stream().anyMatch(plan -> plan.number("justice") > 0)) {
                html.append("<dt>%s</dt><dd>%s</dd>\n"
                        .formatted(
                                Html.text(member),
                                plans.stream().map(this::plan).collect(Collectors.joining("; "))));
            }
        });
        return html.append("</dl>\n").append(Markup.note(edition.text("note.source") + " justice_by_plan.csv")) + "";
    }

    private String plan(TableRow plan) {
        String name = plan.is("plan", "unknown")
                ? edition.text("plans.unknown")
                : edition.text("plans.plan", plan.text("plan"), plan.text("submission_year"));
        return "<span class=\"%s\">%s: %s</span>"
                .formatted(
                        plan.number("justice") > 0 ? "some" : "none",
                        Html.text(name),
                        Html.text(edition.text("chart.of"))
                                .replace("{0}", Markup.figure(plan.figure("justice"), edition.words()))
                                .replace("{1}", Markup.figure(plan.figure("commitments"), edition.words())));
    }

    Chapter coalition() {
        PageTable table = new PageTable(edition.words(), edition.text("coalition.table"))
                .text(edition.text("column.member"))
                .text(edition.text("column.status"))
                .text(edition.text("column.change"))
                .number(edition.text("column.active"))
                .number(edition.text("column.active_year_ago"))
                .number(edition.text("column.plan"))
                .number(edition.text("column.plan_end"));
        PageTable others = new PageTable(edition.words(), edition.text("coalition.others"))
                .text(edition.text("column.name"))
                .text(edition.text("column.kind"))
                .text(edition.text("column.status"))
                .text(edition.text("column.change"));
        for (TableRow row : edition.data().rows("coalition", edition.coding())) {
            String change = row.text("change").isEmpty() ? "" : edition.text("change." + row.text("change"));
            if (row.is("participant_kind", "member")) {
                table.row(row.text("name"))
                        .text(edition.text("status." + row.text("status")))
                        .text(change)
                        .figure(row.figure("active_justice"))
                        .figure(row.figure("active_justice_year_ago"))
                        .figure(row.figure("latest_plan"))
                        .figure(row.figure("latest_plan_end"))
                        .end();
            } else {
                others.row(row.text("name"))
                        .text(edition.text("kind." + row.text("participant_kind")))
                        .text(edition.text("status." + row.text("status")))
                        .text(change)
                        .end();
            }
        }
        String html = Markup.paragraph(edition.text(
                        "coalition.text", edition.words().day(edition.facts().asOf())))
                + (table.isEmpty()
                        ? Markup.note(edition.text("coalition.nobody"))
                        : table.html("coalition.csv", "coalition_basis.csv"))
                + (others.isEmpty() ? Markup.note(edition.text("coalition.no_list")) : others.html("coalition.csv"));
        return new Chapter("coalition", edition.text("coalition.title"), html, List.of());
    }

    /** Indicators beside commitments; empty without an indicator sheet. */
    Chapter gap() {
        List<TableRow> rows = edition.data().rows("justice_gap", edition.coding());
        if (rows.isEmpty()) {
            return new Chapter("gap", edition.text("gap.title"), "", List.of());
        }
        PageTable table = new PageTable(edition.words(), edition.text("gap.table"))
                .text(edition.text("column.member"))
                .text(edition.text("column.indicator"))
                .number(edition.text("column.value"))
                .number(edition.text("column.active"))
                .number(edition.text("column.justice"))
                .number(edition.text("column.commitments"))
                .number(edition.text("column.percent"))
                .number(edition.text("column.interval"));
        rows.forEach(row -> table.row(row.text("member"))
                .text(row.text("indicator_title"))
                .figure(row.figure("value"))
                .figure(row.figure("active_justice"))
                .figure(row.figure("justice"))
                .figure(row.figure("commitments"))
                .percent(row)
                .end());
        TableRow first = rows.get(0);
        String html = Markup.paragraph(
                        edition.text("gap.text", first.text("indicator_source"), first.text("indicator_licence")))
                + table.html("justice_gap.csv");
        return new Chapter("gap", edition.text("gap.title"), html, List.of());
    }
}
