package org.justicecommitments.source.part;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;

/** What the style of a cell shows of a date. */
public enum ShownDate {
    NO_DATE,
    /** Day, month and year. */
    DAY,
    /** Month and year. */
    MONTH,
    /** The year. */
    YEAR,
    /** Day and month, and no year: what is typed as Dec-12 is taken for a day of the running year. */
    DAY_OF_YEAR;

    /** What a style shows that has these parts of a date. */
    public static ShownDate of(boolean year, boolean month, boolean day, boolean time) {
        if (time || year && day) {
            return DAY;
        }
        return year ? month ? MONTH : YEAR : day && month ? DAY_OF_YEAR : DAY;
    }

    /** The cell of a date: what the sheet shows, if nothing of the date is hidden by that. */
    public Cell cell(int column, LocalDateTime time) {
        return new Cell(column, this == DAY_OF_YEAR ? Kind.DAY_OF_YEAR : Kind.DATE, text(time));
    }

    private String text(LocalDateTime time) {
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.toString();
        }
        boolean firstOfYear = time.getDayOfYear() == 1;
        if (this == MONTH && time.getDayOfMonth() == 1) {
            return YearMonth.from(time).toString();
        }
        return this == YEAR && firstOfYear
                ? String.valueOf(time.getYear())
                : time.toLocalDate().toString();
    }
}
