package org.justicecommitments.release;

import java.util.List;
import java.util.Set;

/**
 * A published table.
 *
 * @param path its files in the release, without ending, such as {@code data/commitments}
 * @param title one line: what it holds
 * @param formats the formats that it is published in
 * @param columns its columns, in order
 * @param <R> the rows
 */
public record Table<R>(String path, String title, Set<Format> formats, List<Column<R>> columns) {

    /** A format of published tables. */
    public enum Format {
        CSV,
        PARQUET
    }

    /** CSV only. */
    public static final Set<Format> AS_CSV = Set.of(Format.CSV);

    /** CSV and Parquet. */
    public static final Set<Format> AS_BOTH = Set.of(Format.CSV, Format.PARQUET);

    /** Parquet only. */
    public static final Set<Format> AS_PARQUET = Set.of(Format.PARQUET);

    /** Whether it is published as CSV. */
    public boolean csv() {
        return formats.contains(Format.CSV);
    }

    /** Whether it is published as Parquet. */
    public boolean parquet() {
        return formats.contains(Format.PARQUET);
    }

    /** Its name: the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The names of the columns of the primary key. */
    public List<String> key() {
        return columns.stream().filter(Column::key).map(Column::name).toList();
    }
}
