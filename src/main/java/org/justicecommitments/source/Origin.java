package org.justicecommitments.source;

/**
 * A cell of the sheet, or a value of the job file, that a composed row has put in one of its columns.
 *
 * @param row the sheet's row number, from 1; 0 for a value of the job file
 * @param column the index of its column, from 0; -1 for a value of the job file
 * @param kind what the sheet says it is
 * @param text its content
 */
public record Origin(int row, int column, Cell.Kind kind, String text) {

    static Origin of(Row row, Cell cell) {
        return new Origin(row.number(), cell.column(), cell.kind(), cell.text());
    }

    static Origin ofJobFile(String text) {
        return new Origin(0, -1, Cell.Kind.TEXT, text);
    }

    /** Whether the job file gives it, and no cell. */
    public boolean isOfJobFile() {
        return row == 0;
    }
}
