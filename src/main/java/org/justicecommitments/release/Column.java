package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a published table. This is the one definition that CSV headers, Parquet schema and data dictionary come
 * from.
 *
 * @param name its name, in snake_case; never changed within a major schema version
 * @param type what its cells hold: String, Long, Double, Boolean or LocalDate
 * @param definition what it means, with unit and source
 * @param codes the allowed values; empty if any are
 * @param key whether it is part of the primary key
 * @param inCsv whether CSV has it; texts with paragraphs are in Parquet only
 * @param sources the keys of the input columns that it is made of: fields, and {@code area:} with OGP's policy areas
 * @param value the value of a row; empty if it has none
 * @param <R> the rows
 */
public record Column<R>(
        String name,
        ColumnType type,
        String definition,
        List<String> codes,
        boolean key,
        boolean inCsv,
        List<String> sources,
        Function<R, Optional<?>> value) {

    /** A column of any values. */
    public static <R> Column<R> of(String name, ColumnType type, String definition, Function<R, Optional<?>> value) {
        return new Column<>(name, type, definition, List.of(), false, true, List.of(), value);
    }

    /** A column of texts; an empty text is no value. */
    public static <R> Column<R> text(String name, String definition, Function<R, String> value) {
        return of(name, ColumnType.TEXT, definition, row -> Optional.of(value.apply(row))
                .filter(text -> !text.isEmpty()));
    }

    /** The same column as part of the primary key. */
    public Column<R> asKey() {
        return new Column<>(name, type, definition, codes, true, inCsv, sources, value);
    }

    /** The same column with these allowed values. */
    public Column<R> allowing(List<String> allowed) {
        return new Column<>(name, type, definition, allowed, key, inCsv, sources, value);
    }

    /** The same column, left out of CSV. */
    public Column<R> notInCsv() {
        return new Column<>(name, type, definition, codes, key, false, sources, value);
    }

    /** The same column, made of these input columns. */
    public Column<R> from(List<String> keys) {
        return new Column<>(name, type, definition, codes, key, inCsv, List.copyOf(keys), value);
    }
}
