package org.justicecommitments.provenance;

/**
 * The place of a cell, as a person finds it in the spreadsheet.
 *
 * @param file the name of the file in the input folder
 * @param sheet the name of the sheet; empty for delimited text, which has none
 * @param row the sheet's own row number, from 1; 0 for a value that the job file gives
 * @param column the column's index, from 0 for column A
 */
public record CellPlace(String file, String sheet, int row, int column) {

    /** The cell's address as spreadsheets write it, such as {@code AB12}; empty for a value that the job file gives. */
    public String address() {
        return row == 0 ? "" : columnLetters(column) + row;
    }

    /** The letters of a column: 0 is A, 25 is Z, 26 is AA. */
    public static String columnLetters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The index of a column by its capital letters. */
    public static int columnIndex(String letters) {
        return letters.chars().reduce(0, (index, letter) -> index * 26 + letter - 'A' + 1) - 1;
    }
}
