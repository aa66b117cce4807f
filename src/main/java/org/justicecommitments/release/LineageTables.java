package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.normalize.TracedCell;
import org.justicecommitments.provenance.InputEntry;

/** The tables in {@code lineage}: where everything comes from. */
public final class LineageTables {

    private static final ContactRule CONTACTS = new ContactRule();

    private LineageTables() {}

    /** What a heading of an input was taken for. */
    public record MappedColumn(
            String file,
            String sheet,
            String column,
            int headerRow,
            String heading,
            String key,
            String note,
            int table) {}

    /** A cell that a published value comes from. */
    public record LineageRow(String commitmentId, String column, int cellNumber, TracedCell cell) {}

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
                                .allowing(ValueLists.OUTCOME),
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
                                .asKeyOrNothing(),
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
                        Column.text("note", "Why it is not used, if it is not.", MappedColumn::note),
                        Column.of(
                                        "table",
                                        ColumnType.INTEGER,
                                        "Which of the tables of the sheet that are read, from 1.",
                                        (MappedColumn r) -> Optional.of((long) r.table()))
                                .asKey()));
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
}
