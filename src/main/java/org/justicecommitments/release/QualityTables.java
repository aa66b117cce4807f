package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.justicecommitments.assess.RuleReport;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.provenance.RowLedger;

/** The tables in {@code quality}: what is wrong, and what became of the rows. */
public final class QualityTables {

    private static final ContactRule CONTACTS = new ContactRule();

    private QualityTables() {}

    /** A finding with its number. */
    public record FindingRow(long number, Finding finding) {}

    /** A row that was refused, with its cells as JSON: heading to text. */
    public record RefusedRow(
            String file, String sheet, int row, String code, String message, String original, int table) {}

    /** What is wrong with the data. */
    public static Table<FindingRow> findings() {
        return new Table<>(
                "quality/findings",
                "What is wrong with the data, where, and what to do.",
                Table.AS_BOTH,
                List.of(
                        Column.of(
                                        "finding_number",
                                        ColumnType.INTEGER,
                                        "Number in this release, from 1.",
                                        (FindingRow r) -> Optional.of(r.number()))
                                .asKey(),
                        finding("code", "Kind of finding.", f -> f.kind().code()),
                        finding("severity", "How much it matters.", f -> f.kind()
                                        .severity()
                                        .code())
                                .allowing(ValueLists.SEVERITY),
                        finding("file", "File it is about.", f -> f.place().file()),
                        finding("sheet", "Sheet it is about.", f -> f.place().sheet()),
                        finding("cell", "Cell it is about.", f -> f.place().cell()),
                        Column.of("row", ColumnType.INTEGER, "The sheet's row number.", r -> Optional.of(
                                        (long) r.finding().place().row())
                                .filter(row -> row > 0)),
                        finding(
                                "column",
                                "Heading or published column.",
                                f -> CONTACTS.apply(f.place().column())),
                        finding(
                                "value",
                                "Value found, shortened; contact details withheld.",
                                f -> CONTACTS.apply(f.value())),
                        finding("message", "What is wrong in this case.", f -> CONTACTS.apply(f.message())),
                        finding("remedy", "What to do.", f -> f.kind().remedy()),
                        finding("responsible", "Who can mend it.", f -> f.kind()
                                        .responsible()
                                        .code())
                                .allowing(ValueLists.RESPONSIBLE),
                        Column.of(
                                "count",
                                ColumnType.INTEGER,
                                "How many cells or rows it stands for.",
                                r -> Optional.of((long) r.finding().count()))));
    }

    private static Column<FindingRow> finding(String name, String definition, Function<Finding, String> value) {
        return Column.text(name, definition, r -> value.apply(r.finding()).strip());
    }

    /** The rows that could not be published. */
    public static Table<RefusedRow> refusedRows() {
        return new Table<>(
                "quality/refused_rows",
                "Rows that could not be published, with all their cells.",
                Table.AS_CSV,
                List.of(
                        Column.text("file", "File of the row.", RefusedRow::file)
                                .asKey(),
                        Column.text("sheet", "Sheet of the row; empty for CSV.", RefusedRow::sheet)
                                .asKeyOrNothing(),
                        Column.of(
                                        "row",
                                        ColumnType.INTEGER,
                                        "The sheet's row number.",
                                        (RefusedRow r) -> Optional.of((long) r.row()))
                                .asKey(),
                        Column.text("code", "Kind of the finding that says why.", RefusedRow::code),
                        Column.text("message", "Why.", RefusedRow::message),
                        Column.text(
                                "original",
                                "Its cells as JSON, heading to text; contact details withheld.",
                                RefusedRow::original),
                        Column.of(
                                        "table",
                                        ColumnType.INTEGER,
                                        "Which of the tables of the sheet that are read, from 1.",
                                        (RefusedRow r) -> Optional.of((long) r.table()))
                                .asKey()));
    }

    /** What became of the rows of every sheet. */
    public static Table<RowLedger> rowLedger() {
        return new Table<>(
                "quality/row_ledger",
                "What became of the rows of every sheet, table by table; seen is the sum of the rest.",
                Table.AS_CSV,
                List.of(
                        Column.text("file", "File.", RowLedger::file).asKey(),
                        Column.text("sheet", "Sheet; empty for CSV.", RowLedger::sheet)
                                .asKeyOrNothing(),
                        count("seen", "Rows that the sheet has.", RowLedger::seen),
                        count("header", "Headings, banners, column numbers.", RowLedger::header),
                        count(
                                "blank",
                                "Rows without text, also those that the file leaves out between others.",
                                RowLedger::blank),
                        count("published", "Rows that gave a commitment.", RowLedger::published),
                        count("merged", "Rows added to a commitment that another row gave.", RowLedger::merged),
                        count("refused", "Rows that could not be published.", RowLedger::refused),
                        count(
                                "out_of_scope",
                                "Totals, and rows of sheets that are no action plan.",
                                RowLedger::outOfScope),
                        Column.of(
                                        "table",
                                        ColumnType.INTEGER,
                                        "Which of the tables of the sheet that are read, from 1; a row of two tables side by "
                                                + "side is seen in both.",
                                        (RowLedger r) -> Optional.of((long) r.table()))
                                .asKey()));
    }

    private static Column<RowLedger> count(String name, String definition, ToLongFunction<RowLedger> value) {
        return Column.of(name, ColumnType.INTEGER, definition, r -> Optional.of(value.applyAsLong(r)));
    }

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
                                .allowing(ValueLists.SEVERITY),
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
