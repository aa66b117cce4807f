package org.justicecommitments.release.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.summarize.SummaryTable;

/** The summary tables, by name. */
record SummaryData(List<SummaryTable> tables) {

    /** A table that is too long to be shown whole. */
    Optional<SummaryTable> cut(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name) && table.rows().size() < table.size())
                .findFirst();
    }

    /** The rows of a table, or the first of them; none if there is no such table. */
    Stream<TableRow> rows(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).flatMap(table -> table.rows().stream()
                .map(cells -> new TableRow(table, cells)));
    }

    /** The rows whose first cells are these. */
    List<TableRow> rows(String name, String... first) {
        return rows(name).filter(row -> begins(row, first)).toList();
    }

    /** The one row whose first cells are these. */
    Optional<TableRow> row(String name, String... first) {
        return rows(name).filter(row -> begins(row, first)).findFirst();
    }

    private static boolean begins(TableRow row, String... first) {
        for (int i = 0; i < first.length; i++) {
            if (!row.cells().get(i).map(Object::toString).orElse("").equals(first[i])) {
                return false;
            }
        }
        return true;
    }
}
