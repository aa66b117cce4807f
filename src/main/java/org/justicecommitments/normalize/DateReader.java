package org.justicecommitments.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.vocabulary.Spelling;

/** Reads dates as people write them in action plans, and says how each one was understood. */
public final class DateReader {

    private static final int FIRST_SERIAL = 36526; // 2000-01-01
    private static final int LAST_SERIAL = 54789; // 2050-01-01
    private static final int LONGEST_NUMERIC = 10; // 31/12/2022
    private static final int ARTEFACT_YEAR = 1905;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern RANGE_OF_DAYS = Pattern.compile(
            "(\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})\\s*(?:-|–|to|until|al|au|a)\\s*(\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    /** How an ambiguous or odd date was understood. */
    public enum Note {
        /** Both orders are possible, and the column has both; nothing decides, or the evidence is against itself. */
        UNCERTAIN_ORDER,
        /** Both orders are possible; the first of the month, or the other date of the row, decided against the rest. */
        ORDER_BY_EVIDENCE,
        /** A spreadsheet program stored the date as a number. */
        SERIAL,
        /** A spreadsheet program took a year for a number of days, and showed it as a day in 1905. */
        YEAR_AS_SERIAL,
        /** A spreadsheet program took a month and year such as Dec-12 for a day of the running year. */
        YEAR_AS_DAY,
        /** The day does not exist. */
        IMPOSSIBLE,
        /** It names a season, which is another one on the other half of the earth. */
        SEASON,
        /** It stands within a sentence that says more. */
        PROSE
    }

    /**
     * A date that was read, or not.
     *
     * @param date the date; empty if it cannot be read
     * @param notes how it was understood, where that is not plain
     */
    public record Understood(Optional<PartialDate> date, List<Note> notes) {

        static Understood plain(PartialDate date) {
            return new Understood(Optional.of(date), List.of());
        }

        static Understood noted(PartialDate date, Note note) {
            return new Understood(Optional.of(date), List.of(note));
        }

        static final Understood NOTHING = new Understood(Optional.empty(), List.of());
        static final Understood NO_SUCH_DAY = new Understood(Optional.empty(), List.of(Note.IMPOSSIBLE));
    }

    private final DateOrder order;

    /** A reader for a column that writes dates in this order. */
    public DateReader(DateOrder order) {
        this.order = order;
    }

    /** Whether a text may be numeric: a date as ISO 8601 is not. */
    private static boolean isShortNumeric(String text) {
        return text.length() <= LONGEST_NUMERIC
                && text.length() > 2
                && (isSeparator(text.charAt(1)) || isSeparator(text.charAt(2)));
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '.' || c == '-';
    }

    /** The order that a text proves by a number over 12, if it does. */
    public static Optional<Order> provenOrder(String text) {
        String stripped = text.strip();
        if (!isShortNumeric(stripped)) {
            return Optional.empty();
        }
        Matcher numeric = NUMERIC.matcher(stripped);
        if (!numeric.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(numeric.group(1));
        int second = Integer.parseInt(numeric.group(3));
        if (first > 12 == second > 12) {
            return Optional.empty();
        }
        return Optional.of(first > 12 ? Order.DAY_FIRST : Order.MONTH_FIRST);
    }

    /**
     * Reads a date.
     *
     * @param text what is written
     * @param typed whether the sheet holds it as a date, given as ISO 8601
     * @param sibling the order that the other date of the row proves, if it does
     */
    public Understood read(String text, boolean typed, Optional<Order> sibling) {
        String original = text.strip();
        Matcher iso = ISO.matcher(original);
        if (iso.matches()) {
            return iso(iso, original, typed, sibling);
        }
        Matcher isoMonth = ISO_MONTH.matcher(original);
        if (isoMonth.matches()) {
            return isoMonth(isoMonth, original);
        }
        Matcher numeric = NUMERIC.matcher(original);
        if (numeric.matches()) {
            return numeric(numeric, original, sibling);
        }
        Matcher days = RANGE_OF_DAYS.matcher(original);
        if (days.matches()) {
            return range(read(days.group(1), false, sibling), read(days.group(2), false, sibling), original);
        }
        if (SERIAL.matcher(original).matches()) {
            int serial = (int) Double.parseDouble(original);
            return serial < FIRST_SERIAL || serial > LAST_SERIAL
                    ? Understood.NOTHING
                    : Understood.noted(PartialDate.day(SERIAL_ZERO.plusDays(serial), original), Note.SERIAL);
        }
        String folded = Spelling.fold(original);
        return DateWords.read(folded, original)
                .map(date -> inWords(date, List.of()))
                .or(() -> DateProse.read(folded, original).map(date -> inWords(date, List.of(Note.PROSE))))
                .orElse(Understood.NOTHING);
    }

    private static Understood inWords(PartialDate date, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        if (date.precision() == DatePrecision.SEASON) {
            all.add(Note.SEASON);
        }
        return new Understood(Optional.of(date), all);
    }

    private static Understood range(Understood from, Understood to, String original) {
        Optional<LocalDate> earliest = from.date().flatMap(PartialDate::earliest);
        Optional<LocalDate> latest = to.date().flatMap(PartialDate::latest);
        if (earliest.isEmpty() || latest.isEmpty() || earliest.get().isAfter(latest.get())) {
            return Understood.NOTHING;
        }
        List<Note> notes = Stream.concat(from.notes().stream(), to.notes().stream())
                .distinct()
                .toList();
        return new Understood(
                Optional.of(PartialDate.span(earliest.get(), latest.get(), DatePrecision.RANGE, original)), notes);
    }

    private static Understood isoMonth(Matcher iso, String original) {
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        if (month < 1 || month > 12) {
            return Understood.NO_SUCH_DAY;
        }
        return Understood.plain(PartialDate.month(YearMonth.of(year, month), original));
    }

    /**
     * Reads a date of which the sheet shows no year. If its year is after the export was made, it is the year in which a
     * program opened the file: what was typed as Dec-12 became 12 December of that year.
     *
     * @param text the date as ISO 8601, with the year that is not shown
     * @param lastYear the year in which the export was made
     */
    public Understood readWithHiddenYear(String text, int lastYear) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches() || Integer.parseInt(iso.group(1)) <= lastYear) {
            return read(text, false, Optional.empty());
        }
        YearMonth month = YearMonth.of(2000 + Integer.parseInt(iso.group(3)), Integer.parseInt(iso.group(2)));
        return Understood.noted(PartialDate.month(month, text), Note.YEAR_AS_DAY);
    }

    private Understood iso(Matcher iso, String original, boolean typed, Optional<Order> sibling) {
        int year = Integer.parseInt(iso.group(1));
        int month = Integer.parseInt(iso.group(2));
        int day = Integer.parseInt(iso.group(3));
        if (year == ARTEFACT_YEAR) {
            return artefact(day(year, month, day), original);
        }
        if (typed && order.isMixed() && isAmbiguous(day, month)) {
            // The column also holds dates as text that its program could not read; it may have swapped these.
            return ambiguous(month, day, year, original, Order.MONTH_FIRST, sibling, true);
        }
        return day(year, month, day)
                .map(d -> Understood.plain(PartialDate.day(d, original)))
                .orElse(Understood.NO_SUCH_DAY);
    }

    private Understood numeric(Matcher numeric, String original, Optional<Order> sibling) {
        int first = Integer.parseInt(numeric.group(1));
        int second = Integer.parseInt(numeric.group(3));
        int year = DateWords.year(numeric.group(4));
        if (!isAmbiguous(first, second) || !order.isMixed()) {
            Order plain = first > 12 ? Order.DAY_FIRST : second > 12 ? Order.MONTH_FIRST : order.prevailing();
            Optional<LocalDate> day = day(year, first, second, plain);
            if (year == ARTEFACT_YEAR) {
                return artefact(day, original);
            }
            return day.map(d -> Understood.plain(PartialDate.day(d, original))).orElse(Understood.NO_SUCH_DAY);
        }
        if (year == ARTEFACT_YEAR) {
            return artefact(day(year, first, second, Order.MONTH_FIRST), original);
        }
        return ambiguous(first, second, year, original, order.declared(), sibling, false);
    }

    private Understood ambiguous(
            int first, int second, int year, String original, Order usual, Optional<Order> sibling, boolean typed) {
        Optional<Order> firstOfMonth = (first == 1) == (second == 1)
                ? Optional.empty()
                : Optional.of(first == 1 ? Order.DAY_FIRST : Order.MONTH_FIRST);
        boolean contradicted = firstOfMonth.isPresent()
                && sibling.filter(order -> !order.equals(firstOfMonth.get())).isPresent();
        Optional<Order> evidence = firstOfMonth.or(() -> typed ? Optional.empty() : sibling);
        Order taken = evidence.orElse(usual);
        PartialDate date = PartialDate.day(day(year, first, second, taken).orElseThrow(), original);
        if (evidence.isEmpty() || contradicted) {
            return Understood.noted(date, Note.UNCERTAIN_ORDER);
        }
        return taken == usual ? Understood.plain(date) : Understood.noted(date, Note.ORDER_BY_EVIDENCE);
    }

    private static boolean isAmbiguous(int first, int second) {
        return first >= 1 && second >= 1 && first <= 12 && second <= 12 && first != second;
    }

    /** A day of 1905 is a year that was taken for a number of days: 2023 days after 1899-12-30 is 1905-07-15. */
    private static Understood artefact(Optional<LocalDate> day, String original) {
        long year = day.map(d -> d.toEpochDay() - SERIAL_ZERO.toEpochDay()).orElse(0L);
        return year < 1990 || year > 2060
                ? Understood.NOTHING
                : Understood.noted(PartialDate.year((int) year, original), Note.YEAR_AS_SERIAL);
    }

    private static Optional<LocalDate> day(int year, int first, int second, Order order) {
        return order == Order.DAY_FIRST ? day(year, second, first) : day(year, first, second);
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
