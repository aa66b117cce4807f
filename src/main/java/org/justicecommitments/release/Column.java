package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a published table. This is the one definition that CSV headers, the Parquet schema, the sheets of the
 * workbook, the data dictionary and all metadata come from.
 *
 * @param name its name, in snake_case; never changed within a major schema version
 * @param type what its cells hold: String, Long, Double, Boolean or LocalDate
 * @param meaning what people read about it
 * @param valueList the allowed values
 * @param key whether it is part of the primary key
 * @param required whether each row has a value
 * @param inCsv whether CSV has it; texts with paragraphs are in Parquet and in the workbook only
 * @param sources the keys of the input columns that it is made of: fields, and {@code area:} with OGP's policy areas
 * @param value the value of a row; empty if it has none
 * @param <R> the rows
 */
public record Column<R>(
        String name,
        ColumnType type,
        Meaning meaning,
        ValueList valueList,
        boolean key,
        boolean required,
        boolean inCsv,
        List<String> sources,
        Function<R, Optional<?>> value) {

    /** The schema version that a column is in from the beginning. */
    private static final String FIRST_VERSION = "0.1.0";

    /**
     * What people read about a column.
     *
     * @param label its name for people
     * @param definition what it means, and its source
     * @param unit the unit of its numbers; empty if they are counts or it holds none
     * @param since the schema version that it came with
     */
    public record Meaning(String label, String definition, String unit, String since) {}

    /** A column of any values. */
    public static <R> Column<R> of(String name, ColumnType type, String definition, Function<R, Optional<?>> value) {
        Meaning meaning = new Meaning(Labels.of(name), definition, "", FIRST_VERSION);
        return new Column<>(name, type, meaning, ValueList.OPEN, false, false, true, List.of(), value);
    }

    /** A column of texts; an empty text is no value. */
    public static <R> Column<R> text(String name, String definition, Function<R, String> value) {
        return of(name, ColumnType.TEXT, definition, row -> {
            String text = value.apply(row);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        });
    }

    /** Its name for people. */
    public String label() {
        return meaning.label();
    }

    /** What it means. */
    public String definition() {
        return meaning.definition();
    }

    /** The allowed values; empty if any are. */
    public List<String> codes() {
        return valueList.codes();
    }

    /** The same column as part of the primary key; each row has a value. */
    public Column<R> asKey() {
        return new Column<>(name, type, meaning, valueList, true, true, inCsv, sources, value);
    }

    /** The same column as part of the primary key, in which a row may have none: the sheet of a CSV file. */
    public Column<R> asKeyOrNothing() {
        return new Column<>(name, type, meaning, valueList, true, false, inCsv, sources, value);
    }

    /** The same column, with a value in each row. */
    public Column<R> always() {
        return new Column<>(name, type, meaning, valueList, key, true, inCsv, sources, value);
    }

    /** The same column with these allowed values. */
    public Column<R> allowing(ValueList allowed) {
        return new Column<>(name, type, meaning, allowed, key, required, inCsv, sources, value);
    }

    /** The same column with its numbers in this unit. */
    public Column<R> in(String unit) {
        return meaning(new Meaning(meaning.label(), meaning.definition(), unit, meaning.since()));
    }

    /** The same column, which came with this schema version. */
    public Column<R> since(String version) {
        return meaning(new Meaning(meaning.label(), meaning.definition(), meaning.unit(), version));
    }

    private Column<R> meaning(Meaning other) {
        return new Column<>(name, type, other, valueList, key, required, inCsv, sources, value);
    }

    /** The same column, left out of CSV. */
    public Column<R> notInCsv() {
        return new Column<>(name, type, meaning, valueList, key, required, false, sources, value);
    }

    /** The same column of other rows, which has this value in them. */
    public <S> Column<S> of(Function<S, Optional<?>> other) {
        return new Column<>(name, type, meaning, valueList, key, required, inCsv, sources, other);
    }

    /** The same column, made of these input columns. */
    public Column<R> from(List<String> keys) {
        return new Column<>(name, type, meaning, valueList, key, required, inCsv, List.copyOf(keys), value);
    }
}
