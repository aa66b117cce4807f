package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows among which the header of a table is looked for: those below a text, or below the headers of other tables. */
final class TableWindow {

    private final Shape.Table table;
    private final Region columns;
    private final Predicate<Row> isHeader;
    private final List<Row> rows = new ArrayList<>();
    private boolean open;
    private int begin;
    private int headers;
    private int lastHeader = -1;

    /**
     * A window that opens when the rows above the table were taken.
     *
     * @param columns the columns in which the table may stand
     * @param isHeader tells rows that may be the header of any table
     */
    TableWindow(Shape.Table table, Region columns, Predicate<Row> isHeader) {
        this.table = table;
        this.columns = columns;
        this.isHeader = isHeader;
        this.open = table.below().isEmpty() && table.headersAbove() == 0;
    }

    /** Takes a row of the sheet. */
    void take(Row all) {
        Row row = columns.of(all);
        if (!open) {
            look(row);
        } else if (rows.size() < HeaderSearch.DEPTH) {
            rows.add(row);
        }
    }

    private void look(Row row) {
        if (!table.below().isEmpty()) {
            String below = Layout.fold(table.below());
            open = row.cells().stream()
                    .anyMatch(cell -> Layout.fold(cell.text()).contains(below));
            begin = open ? row.number() : 0;
        } else if (isHeader.test(row)) {
            headers += lastHeader == row.number() - 1 ? 0 : 1; // a header may have several rows
            lastHeader = row.number();
            open = headers >= table.headersAbove();
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The row with the text above; 0 if none was asked for, or it is not there. */
    int begin() {
        return begin;
    }
}
