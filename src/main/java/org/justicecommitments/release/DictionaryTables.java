package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.normalize.ContactRule;

/** The tables in {@code dictionary}: columns and allowed values. */
public final class DictionaryTables {

    private static final ContactRule CONTACTS = new ContactRule();

    private DictionaryTables() {}

    /** A column of a published table, as the data dictionary shows it. */
    public record DictionaryRow(String table, int position, Column<?> column) {}

    /** A heading of an input that a column is made of. */
    public record HeadingRow(String table, String column, String vintage, String heading) {}

    /** An allowed value of a column. */
    public record CodeRow(String table, String column, ValueList.Value value) {}

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
                                .allowing(ValueLists.COLUMN_TYPE),
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
                                        .definition())
                                .always(),
                        Column.text("label", "Its name for people.", (DictionaryRow r) -> r.column()
                                        .label())
                                .always(),
                        Column.text("unit", "Unit of its numbers; empty for counts.", (DictionaryRow r) -> r.column()
                                .meaning()
                                .unit()),
                        Column.text(
                                "code_list",
                                "Its code list, a file in dictionary/codelists; empty if any value is allowed.",
                                (DictionaryRow r) -> r.column().valueList().name()),
                        Column.of(
                                "required",
                                ColumnType.BOOLEAN,
                                "Whether each row has a value.",
                                r -> Optional.of(r.column().required())),
                        Column.text("since", "Schema version that it came with.", (DictionaryRow r) -> r.column()
                                .meaning()
                                .since())));
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
                        Column.text("code", "An allowed value.", (CodeRow r) -> r.value()
                                        .code())
                                .asKey(),
                        Column.text("label", "Its name for people.", (CodeRow r) -> r.value()
                                        .label())
                                .always(),
                        Column.text("definition", "What it means.", (CodeRow r) -> r.value()
                                .definition())));
    }

    /** The headings that the columns of the commitments are made of. */
    public static Table<HeadingRow> headings() {
        return new Table<>(
                "dictionary/headings",
                "The headings in the inputs that each column is made of, by vintage of the export.",
                Table.AS_CSV,
                List.of(
                        Column.text("table", "Path of the table in the release.", HeadingRow::table)
                                .asKey(),
                        Column.text("column", "Name of the column.", HeadingRow::column)
                                .asKey(),
                        Column.text("vintage", "Vintage of the export.", HeadingRow::vintage)
                                .asKey(),
                        Column.text(
                                        "heading",
                                        "The heading, as the export writes it.",
                                        (HeadingRow r) -> CONTACTS.apply(r.heading()))
                                .asKey()));
    }

    /** A code list. */
    public static Table<ValueList.Value> valueList(ValueList list) {
        return new Table<>(
                "dictionary/codelists/" + list.name(),
                list.title() + ".",
                Table.AS_CSV,
                List.of(
                        Column.text("code", "What stands in the files.", ValueList.Value::code)
                                .asKey(),
                        Column.text("label", "Its name for people.", ValueList.Value::label)
                                .always(),
                        Column.text("definition", "What it means.", ValueList.Value::definition),
                        Column.text(
                                "parent",
                                "Code of the value that it is part of; empty if there is none.",
                                ValueList.Value::parent)));
    }
}
