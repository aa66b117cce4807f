package org.justicecommitments.source.workbook;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.part.NumberText;
import org.justicecommitments.source.part.ShownDate;

/**
 * Makes cells of the numbers in a workbook, alike for each of its formats: dates where the style says so.
 *
 * @param styles which cell styles are dates
 * @param dates1904 whether dates are counted from 1904
 */
record NumberCells(DateStyles styles, boolean dates1904) {

    /** The first day of the year 10000, counted from 1900; dates end before it. */
    private static final int END = 2_958_466;

    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    /**
     * The cell of a number that is stored as a decimal, with its digits; nothing if it is no number that a spreadsheet can
     * hold.
     */
    @Nullable Cell cell(int column, int style, char[] stored, int length) {
        String text = NumberText.of(stored, 0, length);
        if (text == null) {
            return null;
        }
        ShownDate shown = styles.shown(style);
        Cell date = shown == ShownDate.NO_DATE ? null : date(column, shown, Double.parseDouble(text));
        return date == null ? new Cell(column, Kind.NUMBER, text) : date;
    }

    /** The cell of a number that is stored in binary: its text is the number rounded to the fewest digits that give it. */
    Cell cell(int column, int style, double number) {
        if (!Double.isFinite(number)) {
            return new Cell(column, Kind.ERROR, FormulaError.NUM.getString());
        }
        Cell date = date(column, styles.shown(style), number);
        return date == null ? new Cell(column, Kind.NUMBER, NumberText.of(number)) : date;
    }

    private @Nullable Cell date(int column, ShownDate shown, double number) {
        double end = dates1904 ? END - DAYS_FROM_1900_TO_1904 : END;
        if (number < 1 || number >= end || shown == ShownDate.NO_DATE) {
            return null;
        }
        var time = DateUtil.getLocalDateTime(number, dates1904, true);
        return time == null ? null : shown.cell(column, time);
    }
}
