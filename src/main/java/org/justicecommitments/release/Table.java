package org.justicecommitments.release;

import java.util.List;

/**
 * A published table.
 *
 * @param path its files in the release, without ending, such as {@code data/commitments}
 * @param title one line: what it holds
 * @param parquet whether it is also published as Parquet
 * @param columns its columns, in order
 * @param <R> the rows
 */
public record Table<R>(String path, String title, boolean parquet, List<Column<R>> columns) {

    /** Its name: the last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The names of the columns of the primary key. */
    public List<String> key() {
        return columns.stream().filter(Column::key).map(Column::name).toList();
    }
}
