package org.justicecommitments.release.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.Responsible;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.provenance.RowLedger;

/** The pages in {@code quality}: the report, and one page a kind of finding: when it occurs, examples, how to mend it. */
public final class QualityPages {

    private static final int MOST_CASES = 200;
    private static final ContactRule CONTACTS = new ContactRule();

    private final SortedMap<String, Kind> kinds = new TreeMap<>();

    private static final class Kind {
        private final FindingKind kind;
        private final List<Finding> cases = new ArrayList<>();
        private long count;

        Kind(FindingKind kind) {
            this.kind = kind;
        }
    }

    /** Takes a finding, in the order of the table. */
    public void take(Finding finding) {
        Kind kind = kinds.computeIfAbsent(finding.kind().code(), code -> new Kind(finding.kind()));
        kind.count += finding.count();
        if (kind.cases.size() < MOST_CASES) {
            kind.cases.add(finding);
        }
    }

    /** How many findings there are. */
    long count() {
        return kinds.values().stream().mapToLong(kind -> kind.count).sum();
    }

    /**
     * Gives the pages.
     *
     * @param failures expectations that are not met
     * @param ledger what became of the rows of every sheet
     * @param pages takes the path and the text of each
     */
    void write(Frame frame, List<String> failures, List<RowLedger> ledger, BiConsumer<String, String> pages) {
        pages.accept("quality/report.html", frame.page("Quality", "../", report(failures, ledger)));
        kinds.forEach((code, kind) -> pages.accept(
                "quality/findings/" + code + ".html", frame.page("Finding " + code, "../../", body(kind))));
    }

    private String report(List<String> failures, List<RowLedger> ledger) {
        StringBuilder body = new StringBuilder("<h1>Quality</h1>\n");
        body.append("<p>%s findings of %s kinds. %s as a table; %s.</p>\n"
                .formatted(
                        Html.number(count()),
                        Html.number(kinds.size()),
                        Html.link("findings.csv", "All findings"),
                        Html.link("rules.csv", "the rules, and those that could not be asked")));
        body.append("<h2>Expectations</h2>\n")
                .append(
                        failures.isEmpty()
                                ? "<p>All that need no other release are met; the rest is told with %s.</p>\n"
                                        .formatted(Html.link("../changes/index.html", "the changes"))
                                : "<p>A person has to look, because:</p>\n"
                                        + Html.list(failures.stream()
                                                .map(Html::text)
                                                .toList()));
        StringBuilder rows = new StringBuilder();
        kinds.values().stream()
                .sorted(Comparator.comparing((Kind kind) -> kind.kind.severity())
                        .thenComparing(kind -> kind.kind.code()))
                .forEach(kind -> rows.append(
                        "<tr><td>%s</td><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td class=\"number\">%s</td></tr>\n"
                                .formatted(
                                        kind.kind.severity().code(),
                                        Html.link(
                                                "findings/" + kind.kind.code() + ".html",
                                                kind.kind.code().replace('_', ' ')),
                                        Html.text(kind.kind.when()),
                                        responsible(kind.kind),
                                        Html.number(kind.count))));
        body.append("<h2>Findings</h2>\n")
                .append(Html.table(
                        "Findings",
                        List.of("Severity", "Finding", "When it occurs", "Who can mend it", "Cases#"),
                        rows.toString()));
        return body.append("<h2>Rows</h2>\n<p>What became of every row; seen is the sum of the rest.</p>\n")
                .append(ledger(ledger))
                .toString();
    }

    private static String responsible(FindingKind kind) {
        return kind.responsible() == Responsible.US ? "we" : "the keepers of the spreadsheet";
    }

    private static String ledger(List<RowLedger> ledger) {
        StringBuilder rows = new StringBuilder();
        for (RowLedger sheet : ledger) {
            rows.append("<tr><th scope=\"row\">%s</th>".formatted(Html.text(sheet.name())));
            for (long count : List.of(
                    sheet.seen(),
                    sheet.header(),
                    sheet.blank(),
                    sheet.published(),
                    sheet.merged(),
                    sheet.refused(),
                    sheet.outOfScope())) {
                rows.append("<td class=\"number\">%s</td>".formatted(Html.number(count)));
            }
            rows.append("</tr>\n");
        }
        return Html.table(
                "Rows",
                List.of("Sheet", "Seen#", "Header#", "Blank#", "Published#", "Merged#", "Refused#", "Out of scope#"),
                rows.toString());
    }

    private static String body(Kind kind) {
        StringBuilder rows = new StringBuilder();
        for (Finding one : kind.cases) {
            String place = "%s %s %s"
                    .formatted(
                            one.place().file(),
                            one.place().sheet(),
                            one.place().cell().isEmpty() && one.place().row() > 0
                                    ? "row " + one.place().row()
                                    : one.place().cell())
                    .strip();
            rows.append("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                    .formatted(
                            Html.text(place),
                            shown(one.place().column()),
                            one.value().isEmpty() ? "" : "<q>" + shown(one.value()) + "</q>",
                            shown(one.message())));
        }
        String list =
                "<dl>\n<dt>When it occurs</dt><dd>%s</dd>\n<dt>How to mend it</dt><dd>%s</dd>\n<dt>Who can</dt><dd>%s</dd>\n<dt>Severity</dt><dd>%s</dd>\n</dl>\n"
                        .formatted(
                                Html.text(kind.kind.when()),
                                Html.text(kind.kind.remedy()),
                                responsible(kind.kind),
                                kind.kind.severity().code());
        String example = kind.cases.isEmpty()
                ? ""
                : "<h2>An example</h2>\n<p>%s</p>\n"
                        .formatted(shown(kind.cases.get(0).message()));
        String cases = kind.count > kind.cases.size()
                ? "<p>The first %s of %s; all are in %s.</p>\n"
                        .formatted(
                                Html.number(kind.cases.size()),
                                Html.number(kind.count),
                                Html.link("../findings.csv", "findings.csv"))
                : "";
        return "<h1>%s</h1>\n".formatted(Html.text(kind.kind.code().replace('_', ' ')))
                + list
                + example
                + "<h2>Cases</h2>\n"
                + cases
                + Html.table("Cases", List.of("Where", "Column", "Value", "What is wrong"), rows.toString());
    }

    private static String shown(String text) {
        return Html.text(CONTACTS.apply(text).strip());
    }
}
