package org.justicecommitments.source.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.workbook.DateStyles.Shown;

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
    private static final double EXACT = 1e15;
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int MOST_PLAIN = 21;

    /**
     * The cell of a number that is stored as a decimal. It keeps its digits: Excel writes 2.1 as
     * {@code 2.1000000000000001}.
     */
    Cell cell(int column, int style, BigDecimal number) {
        return date(column, style, number.doubleValue()).orElseGet(() -> new Cell(column, Kind.NUMBER, text(number)));
    }

    /** The cell of a number that is stored in binary: its text is the number rounded to the fewest digits that give it. */
    Cell cell(int column, int style, double number) {
        if (!Double.isFinite(number)) {
            return new Cell(column, Kind.ERROR, FormulaError.NUM.getString());
        }
        return date(column, style, number).orElseGet(() -> new Cell(column, Kind.NUMBER, text(number)));
    }

    private Optional<Cell> date(int column, int style, double number) {
        double end = dates1904 ? END - DAYS_FROM_1900_TO_1904 : END;
        Shown shown = styles.shown(style);
        if (number < 1 || number >= end || shown == Shown.NO_DATE) {
            return Optional.empty();
        }
        Kind kind = shown == Shown.DAY_OF_YEAR ? Kind.DAY_OF_YEAR : Kind.DATE;
        return Optional.ofNullable(DateUtil.getLocalDateTime(number, dates1904, true))
                .map(time -> new Cell(column, kind, text(time, shown)));
    }

    /** What the sheet shows, if nothing of the date is hidden by that. */
    private static String text(LocalDateTime time, Shown shown) {
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return time.toString();
        }
        boolean firstOfYear = time.getDayOfYear() == 1;
        if (shown == Shown.MONTH && time.getDayOfMonth() == 1) {
            return YearMonth.from(time).toString();
        }
        return shown == Shown.YEAR && firstOfYear
                ? String.valueOf(time.getYear())
                : time.toLocalDate().toString();
    }

    /** Not by {@link Double#toString}, which gives another text from Java 19 on. */
    static String text(double number) {
        if (Math.abs(number) < EXACT && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal decimal = exact.round(new MathContext(FEWEST_DIGITS));
        for (int digits = FEWEST_DIGITS + 1; digits <= MOST_DIGITS && decimal.doubleValue() != number; digits++) {
            decimal = exact.round(new MathContext(digits));
        }
        return text(decimal);
    }

    private static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean plain = shortest.scale() < 0 && shortest.precision() - shortest.scale() <= MOST_PLAIN;
        return plain ? shortest.toPlainString() : shortest.toString();
    }
}
