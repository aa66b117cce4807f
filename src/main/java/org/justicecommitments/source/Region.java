package org.justicecommitments.source;

import java.util.List;

/**
 * The part of a sheet that belongs to one table.
 *
 * @param firstRow its first row, from 1
 * @param lastRow its last row
 * @param firstColumn the index of its first column, from 0
 * @param lastColumn the index of its last column
 */
record Region(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** All of a sheet. */
    static final Region WHOLE = new Region(1, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    /** All rows of the columns in which a table is looked for. */
    static Region columnsOf(Shape.Table table) {
        return new Region(1, Integer.MAX_VALUE, table.firstColumn(), table.lastColumn());
    }

    /** The same columns between two rows. */
    Region rows(int first, int last) {
        return new Region(first, last, firstColumn, lastColumn);
    }

    boolean hasRow(int row) {
        return row >= firstRow && row <= lastRow;
    }

    boolean hasColumn(int column) {
        return column >= firstColumn && column <= lastColumn;
    }

    boolean sharesColumns(Region other) {
        return firstColumn <= other.lastColumn && other.firstColumn <= lastColumn;
    }

    /** Whether a range of cells begins in it. */
    boolean holds(CellRange range) {
        return hasRow(range.firstRow()) && hasColumn(range.firstColumn());
    }

    /** A row with what it has in these columns. */
    Row of(Row row) {
        List<Cell> cells = row.cells();
        if (cells.isEmpty()
                || hasColumn(cells.get(0).column())
                        && hasColumn(cells.get(cells.size() - 1).column())) {
            return row;
        }
        return new Row(
                row.number(),
                cells.stream().filter(cell -> hasColumn(cell.column())).toList(),
                row.hidden());
    }
}
