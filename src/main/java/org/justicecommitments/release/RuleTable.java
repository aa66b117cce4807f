package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.assess.RuleReport;
import org.justicecommitments.finding.Severity;

/** The table of the rules, with what became of each. */
public final class RuleTable {

    private RuleTable() {}

    /** The rules, by code. */
    public static Table<RuleReport> rules() {
        return new Table<>(
                "quality/rules",
                "The rules that the data was asked by, and those that could not be asked.",
                Table.AS_CSV,
                List.of(
                        Column.text("code", "Code of the findings that it raises.", RuleReport::code)
                                .asKey(),
                        Column.text("severity", "How much its findings matter.", (RuleReport r) -> r.severity()
                                        .code())
                                .allowing(Stream.of(Severity.values())
                                        .map(Severity::code)
                                        .toList()),
                        Column.text("when", "When it raises one.", RuleReport::when),
                        Column.of(
                                "ran",
                                ColumnType.BOOLEAN,
                                "Whether it could ask its question.",
                                r -> Optional.of(r.ran())),
                        Column.text("reason", "Why it could not; empty if it could.", RuleReport::reason),
                        Column.of(
                                "checked",
                                ColumnType.INTEGER,
                                "Commitments it looked at: those whose exports have the columns that it needs.",
                                r -> Optional.of(r.checked())),
                        Column.of(
                                "findings",
                                ColumnType.INTEGER,
                                "Findings it raised.",
                                r -> Optional.of(r.findings()))));
    }
}
