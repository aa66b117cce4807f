package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable;

/** A row of a summary table. */
record TableRow(SummaryTable table, List<Optional<Object>> cells) {

    private int index(String column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("%s has no column %s".formatted(table.name(), column));
    }

    Optional<Object> value(String column) {
        return cells.get(index(column));
    }

    String text(String column) {
        return value(column).map(Object::toString).orElse("");
    }

    boolean is(String column, String text) {
        return text(column).equals(text);
    }

    Figure figure(String column) {
        List<String> path = new ArrayList<>(List.of(table.name()));
        for (int i = 0; i < cells.size(); i++) {
            if (table.columns().get(i).key()) {
                path.add(cells.get(i).map(Object::toString).orElse(""));
            }
        }
        path.add(column);
        return new Figure(String.join("|", path), column, value(column));
    }

    double number(String column) {
        return figure(column).number();
    }
}
