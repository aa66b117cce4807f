package org.justicecommitments.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.justicecommitments.summarize.SummaryTable;

/** The tables in {@code summary}. */
public final class SummaryTables {

    private SummaryTables() {}

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
