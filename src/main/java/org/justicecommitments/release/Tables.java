package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Responsible;
import org.justicecommitments.finding.Severity;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.normalize.TracedCell;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.summarize.SummaryTable;
import org.justicecommitments.tag.AssignedTag;
import org.justicecommitments.tag.Evidence;
import org.justicecommitments.tag.TaggedCommitment;

/** The tables of a release. */
public final class Tables {

    private static final ContactRule CONTACTS = new ContactRule();

    private Tables() {}

    /** A tag of a commitment. */
    public record TagRow(String commitmentId, AssignedTag tag, String language, String taxonomyVersion) {}

    /** Evidence for a tag of a commitment. */
    public record EvidenceRow(String commitmentId, Evidence evidence) {}

    /** A finding with its number. */
    public record FindingRow(long number, Finding finding) {}

    /** A row that was refused, with its cells as JSON: heading to text. */
    public record RefusedRow(String file, String sheet, int row, String code, String message, String original) {}

    /** What a heading of an input was taken for. */
    public record MappedColumn(
            String file, String sheet, String column, int headerRow, String heading, String key, String note) {}

    /** A cell that a published value comes from. */
    public record LineageRow(String commitmentId, String column, int cellNumber, TracedCell cell) {}

    /** An institution of a commitment. */
    public record InstitutionRow(String commitmentId, String role, int position, String name) {}

    /** A column of a published table, as the data dictionary shows it. */
    public record DictionaryRow(String table, int position, Column<?> column) {}

    /** An allowed value of a column. */
    public record CodeRow(String table, String column, String code) {}

    /** Every commitment. */
    public static Table<TaggedCommitment> commitments() {
        return new Table<>(
                "data/commitments", "Every commitment, one row each.", Table.AS_BOTH, CommitmentColumns.all());
    }

    /** The commitments that count as justice commitments. */
    public static Table<TaggedCommitment> justiceCommitments() {
        return new Table<>(
                "data/justice_commitments",
                "The commitments that are about justice; same columns as commitments.",
                Table.AS_BOTH,
                CommitmentColumns.all());
    }

    /** The tags of the commitments. */
    public static Table<TagRow> tags() {
        return new Table<>(
                "data/tags",
                "Tags of the commitments, OGP's and the tagger's side by side.",
                Table.AS_BOTH,
                List.of(
                        Column.text("commitment_id", "The commitment.", TagRow::commitmentId)
                                .asKey(),
                        Column.text("tag", "Code of the tag.", (TagRow r) -> r.tag()
                                        .tag())
                                .asKey(),
                        Column.text("origin", "Who set it.", (TagRow r) -> r.tag()
                                        .origin()
                                        .code())
                                .allowing(List.of("ogp", "tagger"))
                                .asKey(),
                        Column.of(
                                "score",
                                ColumnType.NUMBER,
                                "The tagger's score; empty for OGP's tags.",
                                r -> Optional.of(r.tag().score()).filter(score -> score > 0)),
                        Column.text("confidence", "How far the score is above the threshold.", (TagRow r) -> r.tag()
                                        .confidence())
                                .allowing(List.of("low", "medium", "high")),
                        Column.text("language", "Language of the text.", TagRow::language),
                        Column.text(
                                "taxonomy_version",
                                "Version of the taxonomy; empty for OGP's tags.",
                                (TagRow r) -> r.taxonomyVersion())));
    }

    /** Why the tagger set its tags. */
    public static Table<EvidenceRow> tagEvidence() {
        return new Table<>(
                "data/tag_evidence",
                "Why the tagger set its tags: the words, and where they stand.",
                Table.AS_BOTH,
                List.of(
                        Column.text("commitment_id", "The commitment.", EvidenceRow::commitmentId)
                                .asKey(),
                        evidence("tag", "Code of the tag.", Evidence::tag).asKey(),
                        evidence("origin", "Who set it: always tagger.", e -> "tagger")
                                .asKey(),
                        evidenceNumber("span_number", "Which of the tag's places, from 1.", Evidence::spanNumber)
                                .asKey(),
                        evidence("rule", "phrase: words of the taxonomy; child: a tag below is set.", Evidence::rule)
                                .allowing(List.of("phrase", "child")),
                        evidence("phrase", "The taxonomy's phrase, or the code of the tag below.", Evidence::phrase),
                        Column.of("weight", ColumnType.NUMBER, "Weight of the phrase.", r -> Optional.of(
                                        r.evidence().weight())
                                .filter(weight -> weight > 0)),
                        evidence("phrase_language", "Language of the phrase.", Evidence::language),
                        evidence("field", "Published column that the words stand in.", Evidence::field)
                                .allowing(List.of("title", "short_title", "description")),
                        evidenceNumber("start", "Where they begin, in UTF-16 units from 0.", Evidence::start),
                        evidenceNumber("end", "Where they end, exclusive.", Evidence::end),
                        evidence("quote", "The words.", Evidence::quote)));
    }

    private static Column<EvidenceRow> evidence(String name, String definition, Function<Evidence, String> value) {
        return Column.text(name, definition, r -> value.apply(r.evidence()));
    }

    private static Column<EvidenceRow> evidenceNumber(String name, String definition, ToIntFunction<Evidence> value) {
        boolean inText = !name.equals("span_number");
        return Column.of(name, ColumnType.INTEGER, definition, r -> Optional.of((long) value.applyAsInt(r.evidence()))
                .filter(n -> !inText || r.evidence().rule().equals("phrase")));
    }

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
                                .allowing(Stream.of(Severity.values())
                                        .map(Severity::code)
                                        .toList()),
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
                                .allowing(Stream.of(Responsible.values())
                                        .map(Responsible::code)
                                        .toList()),
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
                                .asKey(),
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
                                RefusedRow::original)));
    }

    /** What became of the rows of every sheet. */
    public static Table<RowLedger> rowLedger() {
        return new Table<>(
                "quality/row_ledger",
                "What became of the rows of every sheet; seen is the sum of the rest.",
                Table.AS_CSV,
                List.of(
                        Column.text("file", "File.", RowLedger::file).asKey(),
                        Column.text("sheet", "Sheet; empty for CSV.", RowLedger::sheet)
                                .asKey(),
                        count("seen", "Rows that the sheet has.", RowLedger::seen),
                        count("header", "Headings, banners, column numbers.", RowLedger::header),
                        count("blank", "Rows without text.", RowLedger::blank),
                        count("published", "Rows that gave a commitment.", RowLedger::published),
                        count("merged", "Rows added to a commitment that another row gave.", RowLedger::merged),
                        count("refused", "Rows that could not be published.", RowLedger::refused),
                        count(
                                "out_of_scope",
                                "Totals, and rows of sheets that are no action plan.",
                                RowLedger::outOfScope)));
    }

    private static Column<RowLedger> count(String name, String definition, ToLongFunction<RowLedger> value) {
        return Column.of(name, ColumnType.INTEGER, definition, r -> Optional.of(value.applyAsLong(r)));
    }

    /** Every entry of the input folder. */
    public static Table<InputEntry> sources() {
        return new Table<>(
                "lineage/sources",
                "Every entry of the input folder, and what became of it.",
                Table.AS_CSV,
                List.of(
                        Column.text("name", "Name in the input folder.", InputEntry::name)
                                .asKey(),
                        Column.text("sha256", "SHA-256 of its bytes; empty if it was not opened.", InputEntry::sha256),
                        Column.of("bytes", ColumnType.INTEGER, "Its size.", r -> Optional.of(r.bytes())),
                        Column.text("format", "What it is, by its content.", InputEntry::format),
                        Column.text("outcome", "What became of it.", (InputEntry r) -> r.outcome()
                                        .code())
                                .allowing(Stream.of(EntryOutcome.values())
                                        .map(EntryOutcome::code)
                                        .toList()),
                        Column.text("reason", "Why it was not read.", InputEntry::reason)));
    }

    /** What every heading was taken for. */
    public static Table<MappedColumn> columnMap() {
        return new Table<>(
                "lineage/column_map",
                "What every heading of the inputs was taken for.",
                Table.AS_CSV,
                List.of(
                        Column.text("file", "File.", MappedColumn::file).asKey(),
                        Column.text("sheet", "Sheet; empty for CSV.", MappedColumn::sheet)
                                .asKey(),
                        Column.text("column", "Letters of the column.", MappedColumn::column)
                                .asKey(),
                        Column.of(
                                "header_row",
                                ColumnType.INTEGER,
                                "Row of the heading.",
                                r -> Optional.of((long) r.headerRow())),
                        Column.text("heading", "The heading.", (MappedColumn r) -> CONTACTS.apply(r.heading())),
                        Column.text(
                                "key",
                                "Field that it gives, area: for OGP's tags, #code for a coded twin.",
                                MappedColumn::key),
                        Column.text("note", "Why it is not used, if it is not.", MappedColumn::note)));
    }

    /** The cell of every published value. */
    public static Table<LineageRow> cells() {
        return new Table<>(
                "lineage/cells",
                "The spreadsheet cells that each published value comes from.",
                Table.AS_PARQUET,
                List.of(
                        Column.text("commitment_id", "The commitment.", LineageRow::commitmentId)
                                .asKey(),
                        Column.text(
                                        "column",
                                        "Column of commitments; columns with _status, _precision, _original, _earliest or "
                                                + "_latest behind its name come from the same cell.",
                                        LineageRow::column)
                                .asKey(),
                        Column.of(
                                        "cell_number",
                                        ColumnType.INTEGER,
                                        "Which of the cells that the value is made of, from 1.",
                                        (LineageRow r) -> Optional.of((long) r.cellNumber()))
                                .asKey(),
                        lineage("file", "File of the cell.", c -> c.place().file()),
                        lineage("sheet", "Sheet of the cell; empty for CSV.", c -> c.place()
                                .sheet()),
                        lineage("cell", "Address of the cell, such as AB12.", c -> c.place()
                                .address()),
                        lineage("heading", "Heading of its column.", c -> CONTACTS.apply(c.heading())),
                        lineage("verbatim", "What is written in it; contact details withheld.", TracedCell::verbatim)
                                .notInCsv(),
                        lineage(
                                "rules",
                                "Keys of the rules that made the value out of it, with blanks between; empty if none did.",
                                c -> String.join(" ", c.rules()))));
    }

    private static Column<LineageRow> lineage(String name, String definition, Function<TracedCell, String> value) {
        return Column.text(name, definition, r -> value.apply(r.cell()));
    }

    /** The institutions that lead or support commitments. */
    public static Table<InstitutionRow> institutions() {
        return new Table<>(
                "data/institutions",
                "The institutions that lead or support commitments, one row each.",
                Table.AS_BOTH,
                List.of(
                        Column.text("commitment_id", "The commitment.", InstitutionRow::commitmentId)
                                .asKey(),
                        Column.text("role", "What the institution does.", InstitutionRow::role)
                                .allowing(List.of("lead", "supporting"))
                                .asKey(),
                        Column.of(
                                        "position",
                                        ColumnType.INTEGER,
                                        "Position in the export's list, from 1.",
                                        (InstitutionRow r) -> Optional.of((long) r.position()))
                                .asKey(),
                        Column.text("name", "Name, as written; in doubt a list stays whole.", InstitutionRow::name)));
    }

    /** The data dictionary. */
    public static Table<DictionaryRow> dictionary() {
        return new Table<>(
                "dictionary/columns",
                "Every column of every table.",
                Table.AS_CSV,
                List.of(
                        Column.text("table", "Path of the table in the release.", DictionaryRow::table)
                                .asKey(),
                        Column.text("column", "Name of the column.", (DictionaryRow r) -> r.column()
                                        .name())
                                .asKey(),
                        Column.of(
                                "position",
                                ColumnType.INTEGER,
                                "Position in the table, from 1.",
                                r -> Optional.of((long) r.position())),
                        Column.text("type", "What its cells hold.", (DictionaryRow r) -> r.column()
                                        .type()
                                        .code())
                                .allowing(Stream.of(ColumnType.values())
                                        .map(ColumnType::code)
                                        .toList()),
                        Column.of(
                                "key",
                                ColumnType.BOOLEAN,
                                "Part of the primary key.",
                                r -> Optional.of(r.column().key())),
                        Column.of(
                                "in_csv",
                                ColumnType.BOOLEAN,
                                "In CSV; if not, in Parquet only.",
                                r -> Optional.of(r.column().inCsv())),
                        Column.text("definition", "What it means.", (DictionaryRow r) -> r.column()
                                .definition())));
    }

    /** The allowed values of coded columns. */
    public static Table<CodeRow> codes() {
        return new Table<>(
                "dictionary/codes",
                "The allowed values of coded columns.",
                Table.AS_CSV,
                List.of(
                        Column.text("table", "Path of the table in the release.", CodeRow::table)
                                .asKey(),
                        Column.text("column", "Name of the column.", CodeRow::column)
                                .asKey(),
                        Column.text("code", "An allowed value.", CodeRow::code).asKey()));
    }

    /** A summary, as a published table. */
    public static Table<List<Optional<Object>>> summary(SummaryTable summary) {
        List<Column<List<Optional<Object>>>> columns = IntStream.range(
                        0, summary.columns().size())
                .mapToObj(i -> column(summary.columns().get(i), i))
                .toList();
        return new Table<>("summary/" + summary.name(), summary.question(), Table.AS_CSV, columns);
    }

    private static Column<List<Optional<Object>>> column(SummaryTable.Column column, int index) {
        ColumnType type = ColumnType.valueOf(column.type().name());
        Column<List<Optional<Object>>> published =
                Column.of(column.name(), type, column.definition(), row -> row.get(index));
        return column.key() ? published.asKey() : published;
    }
}
