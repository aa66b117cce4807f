package org.justicecommitments.release.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;

/**
 * The values of the row that is written, each worked out once for all formats.
 *
 * @param <R> the type of the rows
 */
final class RowValues<R> {

    private final List<Column<R>> columns;
    private final Optional<?>[] values;
    private final Table<R> table;

    RowValues(Table<R> table) {
        this.columns = table.columns();
        this.values = new Optional<?>[columns.size()];
        Arrays.fill(values, Optional.empty());
        List<Column<R>> known = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            int index = i;
            known.add(columns.get(i).of(row -> values[index]));
        }
        this.table = new Table<>(table.path(), table.title(), table.formats(), known, table.references());
    }

    /** The table, whose columns give the values of the row that came last. One thread at a time writes it. */
    Table<R> table() {
        return table;
    }

    /** Works out the values of the row that comes next. */
    void next(R row) {
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(row);
        }
    }
}
