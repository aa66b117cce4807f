package org.justicecommitments.commitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as exactly as it is given.
 *
 * @param earliest the first day it can mean; empty for an ongoing one
 * @param latest the last day it can mean; empty for an ongoing one
 * @param precision how exactly it is given
 * @param original what is written in the cell, outer blanks removed
 */
public record PartialDate(
        Optional<LocalDate> earliest, Optional<LocalDate> latest, DatePrecision precision, String original) {

    /** One day. */
    public static PartialDate day(LocalDate day, String original) {
        return span(day, day, DatePrecision.DAY, original);
    }

    /** Any day of a month. */
    public static PartialDate month(YearMonth month, String original) {
        return span(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH, original);
    }

    /** Any day of a year. */
    public static PartialDate year(int year, String original) {
        return span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR, original);
    }

    /** Any day from one to another, both included. */
    public static PartialDate span(LocalDate earliest, LocalDate latest, DatePrecision precision, String original) {
        return new PartialDate(Optional.of(earliest), Optional.of(latest), precision, original);
    }

    /** No end in sight. */
    public static PartialDate ongoing(String original) {
        return new PartialDate(Optional.empty(), Optional.empty(), DatePrecision.ONGOING, original);
    }

    /** The day, if it is given to the day. */
    public Optional<LocalDate> exactDay() {
        return precision == DatePrecision.DAY ? earliest : Optional.empty();
    }
}
