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
                .mapToObj(i -> column(summary, i))
                .toList();
        return new Table<>("summary/" + summary.name(), summary.question(), Table.AS_CSV, columns);
    }

    private static Column<List<Optional<Object>>> column(SummaryTable summary, int index) {
        SummaryTable.Column column = summary.columns().get(index);
        ColumnType type = ColumnType.valueOf(column.type().name());
        Column<List<Optional<Object>>> published = Column.<List<Optional<Object>>>of(
                        column.name(), type, column.definition(), row -> row.get(index))
                .allowing(SummaryValueLists.of(summary.name(), column.name()));
        return column.key() ? published.asKey() : published;
    }
}
