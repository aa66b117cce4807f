package org.justicecommitments.release.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;

/**
 * The values of the row that is written, each worked out once for all formats.
 *
 * @param <R> the type of the rows
 */
final class RowValues<R> {

    private final @Nullable Optional<?>[] values;
    private final Table<R> table;

    RowValues(Table<R> table) {
        this.values = new @Nullable Optional<?>[table.columns().size()];
        List<Column<R>> columns = new ArrayList<>();
        for (Column<R> column : table.columns()) {
            columns.add(column.of(remembering(columns.size(), column.value())));
        }
        this.table = new Table<>(table.path(), table.title(), table.formats(), columns, table.references());
    }

    private Function<R, Optional<?>> remembering(int index, Function<R, Optional<?>> value) {
        return row -> {
            Optional<?> known = values[index];
            if (known == null) {
                known = value.apply(row);
                values[index] = known;
            }
            return known;
        };
    }

    /** The table, whose columns remember their values until the next row. One thread writes it. */
    Table<R> table() {
        return table;
    }

    /** Another row follows. */
    void next() {
        Arrays.fill(values, null);
    }
}
