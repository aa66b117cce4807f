package org.justicecommitments.release;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A published table.
 *
 * @param path its files in the release, without ending, such as {@code data/commitments}
 * @param title one line: what it holds
 * @param formats the formats that it is published in
 * @param columns its columns, in order
 * @param references its columns that point at another table
 * @param <R> the rows
 */
public record Table<R>(
        String path, String title, Set<Format> formats, List<Column<R>> columns, List<Reference> references) {

    /** A format of published tables. */
    public enum Format {
        CSV,
        PARQUET,
        /** Parquet once more, a file for each submission year of the commitments. */
        PARQUET_BY_YEAR
    }

    /** CSV only. */
    public static final Set<Format> AS_CSV = Set.of(Format.CSV);

    /** CSV and Parquet. */
    public static final Set<Format> AS_BOTH = Set.of(Format.CSV, Format.PARQUET);

    /** Parquet only. */
    public static final Set<Format> AS_PARQUET = Set.of(Format.PARQUET);

    /**
     * A foreign key: columns whose values are the primary key of a row of another table.
     *
     * @param columns the columns here
     * @param table the path of the other table
     * @param target its columns, in the same order
     */
    public record Reference(List<String> columns, String table, List<String> target) {}

    /** A table that points at no other. */
    public Table(String path, String title, Set<Format> formats, List<Column<R>> columns) {
        this(path, title, formats, columns, List.of());
    }

    /** The same table, whose columns point at columns of the same names in another. */
    public Table<R> pointingAt(String table, String... names) {
        List<String> both = List.of(names);
        return new Table<>(path, title, formats, columns, List.of(new Reference(both, table, both)));
    }

    /** The same table with these allowed values in one of its columns. */
    public Table<R> allowing(String column, ValueList allowed) {
        List<Column<R>> changed = columns.stream()
                .map(one -> one.name().equals(column) ? one.allowing(allowed) : one)
                .toList();
        return new Table<>(path, title, formats, changed, references);
    }

    /** Whether it is published as CSV. */
    public boolean csv() {
        return formats.contains(Format.CSV);
    }

    /** Whether it is published as Parquet. */
    public boolean parquet() {
        return formats.contains(Format.PARQUET);
    }

    /** Whether it is published as Parquet by submission year, too. */
    public boolean byYear() {
        return formats.contains(Format.PARQUET_BY_YEAR);
    }

    /** The same table, published as Parquet by submission year, too. */
    public Table<R> alsoByYear() {
        Set<Format> more = EnumSet.copyOf(formats);
        more.add(Format.PARQUET_BY_YEAR);
        return new Table<>(path, title, Set.copyOf(more), columns, references);
    }

    /** Its name: the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The columns that CSV has. */
    public List<Column<R>> csvColumns() {
        return columns.stream().filter(Column::inCsv).toList();
    }

    /** The names of the columns of the primary key. */
    public List<String> key() {
        return columns.stream().filter(Column::key).map(Column::name).toList();
    }
}
