package org.justicecommitments.source;

/**
 * A rectangle of cells that a sheet shows as one.
 *
 * @param firstRow the first row, from 1
 * @param lastRow the last row
 * @param firstColumn the index of the first column, from 0
 * @param lastColumn the index of the last column
 */
public record CellRange(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    /** Whether a cell lies in it. */
    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
