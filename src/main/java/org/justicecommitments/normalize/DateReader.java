package org.justicecommitments.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.vocabulary.Spelling;

/** Reads dates as people write them in action plans, and says how each one was understood. */
public final class DateReader {

    private static final int FIRST_SERIAL = 36526; // 2000-01-01
    private static final int LAST_SERIAL = 54789; // 2050-01-01
    private static final int ARTEFACT_YEAR = 1905;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.\\-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}(?:\\.0)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
    private static final String Y = "((?:19|20)\\d{2}|'?\\d{2})";
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(\\p{L}{3,})[.,]?(?: (?:of|de|del|do|du))?[ \\-/,]*" + Y);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|o|º)?(?: (?:of|de))?[ \\-.]*(\\p{L}{3,})[.,]?(?: (?:of|de|del))?[ \\-,]*" + Y);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})");
    private static final String PART = "(1|2|3|4|i|ii|iii|iv|first|second|third|fourth|primer|primero|segundo|tercer"
            + "|cuarto|premier|deuxieme|troisieme|quatrieme|primeiro|terceiro|quarto)(?:st|nd|rd|th|er|re|e|o|a|º)?";
    private static final String QUARTER_WORD = "(?:quarter|qtr|trimestre|trim|q|t)";
    private static final String HALF_WORD = "(?:half|semester|semestre|sem|h|s)";
    private static final String OF = "[ ,.\\-/]*(?:of |de |del |do |du )?(?:the year )?[ ,]*";

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("i", 1),
            Map.entry("ii", 2),
            Map.entry("iii", 3),
            Map.entry("iv", 4),
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("primer", 1),
            Map.entry("primero", 1),
            Map.entry("segundo", 2),
            Map.entry("tercer", 3),
            Map.entry("cuarto", 4),
            Map.entry("premier", 1),
            Map.entry("deuxieme", 2),
            Map.entry("troisieme", 3),
            Map.entry("quatrieme", 4),
            Map.entry("primeiro", 1),
            Map.entry("terceiro", 3),
            Map.entry("quarto", 4));

    /** First month of a season, by the northern hemisphere's calendar. */
    private static final Map<String, Integer> SEASONS = Map.ofEntries(
            Map.entry("spring", 3),
            Map.entry("primavera", 3),
            Map.entry("printemps", 3),
            Map.entry("summer", 6),
            Map.entry("verano", 6),
            Map.entry("ete", 6),
            Map.entry("verao", 6),
            Map.entry("autumn", 9),
            Map.entry("fall", 9),
            Map.entry("otono", 9),
            Map.entry("automne", 9),
            Map.entry("outono", 9),
            Map.entry("winter", 12),
            Map.entry("invierno", 12),
            Map.entry("hiver", 12),
            Map.entry("inverno", 12));

    private static final Pattern ONGOING = Pattern.compile(
            "(?:on-?going|continu(?:ous|ously|o|a|ing|e)?|en continu|under ?way|in progress|permanent(?:e|ly)?"
                    + "|permanent activity|en curso|en cours|em andamento|open-ended|indefinite)");

    /** Words before a deadline that do not change the day: "by", "before the end of". */
    private static final Pattern DEADLINE = Pattern.compile(
            "^(?:no later than |not later than |by |before |until |till |up to |as of |from |since |hasta |antes de |avant |jusqu'a |ate |desde )?"
                    + "(?:the )?(?:end of |late |early |mid-? ?|beginning of |start of |finales de |fines de |fin de |fin |final de |debut |inicio de |inicios de |mediados de )?(?:the )?");

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
        IMPOSSIBLE
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

    /** The order that a text proves by a number over 12, if it does. */
    public static Optional<Order> provenOrder(String text) {
        Matcher numeric = NUMERIC.matcher(text.strip());
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
        if (SERIAL.matcher(original).matches()) {
            int serial = (int) Double.parseDouble(original);
            return serial < FIRST_SERIAL || serial > LAST_SERIAL
                    ? Understood.NOTHING
                    : Understood.noted(PartialDate.day(SERIAL_ZERO.plusDays(serial), original), Note.SERIAL);
        }
        return words(Spelling.fold(original), original);
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
        int year = year(numeric.group(4));
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
        return first <= 12 && second <= 12 && first != second;
    }

    /** A day of 1905 is a year that was taken for a number of days: 2023 days after 1899-12-30 is 1905-07-15. */
    private static Understood artefact(Optional<LocalDate> day, String original) {
        long year = day.map(d -> d.toEpochDay() - SERIAL_ZERO.toEpochDay()).orElse(0L);
        return year < 1990 || year > 2060
                ? Understood.NOTHING
                : Understood.noted(PartialDate.year((int) year, original), Note.YEAR_AS_SERIAL);
    }

    private Understood words(String folded, String original) {
        String text = folded.replace('’', '\'');
        if (ONGOING.matcher(text).matches()) {
            return Understood.plain(PartialDate.ongoing(original));
        }
        Optional<PartialDate> date = simple(text, original);
        if (date.isEmpty()) {
            String shorter = DEADLINE.matcher(text).replaceFirst("").strip();
            date = simple(shorter, original).or(() -> range(shorter, original));
        }
        return date.map(Understood::plain).orElse(Understood.NOTHING);
    }

    private Optional<PartialDate> simple(String text, String original) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(PartialDate.year(Integer.parseInt(text.substring(0, 4)), original));
        }
        return monthOf(text, original)
                .or(() -> part(text, original, QUARTER_WORD, 3, DatePrecision.QUARTER))
                .or(() -> part(text, original, HALF_WORD, 6, DatePrecision.HALF_YEAR))
                .or(() -> season(text, original));
    }

    private static Optional<PartialDate> monthOf(String text, String original) {
        Matcher month = MONTH_YEAR.matcher(text);
        if (month.matches() && Months.named(month.group(1)) > 0) {
            YearMonth at = YearMonth.of(year(month.group(2)), Months.named(month.group(1)));
            return Optional.of(PartialDate.month(at, original));
        }
        Matcher dayFirst = DAY_MONTH_YEAR.matcher(text);
        if (dayFirst.matches() && Months.named(dayFirst.group(2)) > 0) {
            return day(year(dayFirst.group(3)), Months.named(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)))
                    .map(d -> PartialDate.day(d, original));
        }
        Matcher monthFirst = MONTH_DAY_YEAR.matcher(text);
        if (monthFirst.matches() && Months.named(monthFirst.group(1)) > 0) {
            return day(
                            year(monthFirst.group(3)),
                            Months.named(monthFirst.group(1)),
                            Integer.parseInt(monthFirst.group(2)))
                    .map(d -> PartialDate.day(d, original));
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> part(
            String text, String original, String word, int months, DatePrecision precision) {
        Matcher before = Pattern.compile(PART + "[ \\-]*" + word + OF + Y).matcher(text);
        Matcher after = Pattern.compile(word + "[ \\-]*" + PART + OF + Y).matcher(text);
        Matcher found = before.matches() ? before : after;
        if (!before.matches() && !after.matches()) {
            return Optional.empty();
        }
        int number = PARTS.getOrDefault(found.group(1), 0);
        if (number < 1 || number > 12 / months) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(year(found.group(2)), (number - 1) * months + 1);
        LocalDate latest = first.plusMonths(months - 1L).atEndOfMonth();
        return Optional.of(PartialDate.span(first.atDay(1), latest, precision, original));
    }

    private static Optional<PartialDate> season(String text, String original) {
        Matcher matcher = Pattern.compile("(\\p{L}+)" + OF + Y).matcher(text);
        Integer month = matcher.matches() ? SEASONS.get(matcher.group(1)) : null;
        if (month == null) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(year(matcher.group(2)), month);
        return Optional.of(
                PartialDate.span(first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.SEASON, original));
    }

    private Optional<PartialDate> range(String text, String original) {
        Matcher matcher = Pattern.compile("(.+?)\\s*(?:-|–|—|/| to | a | al | au | until | and )\\s*(.+)")
                .matcher(text);
        while (matcher.find()) {
            String until = matcher.group(2).strip();
            Optional<PartialDate> to = simple(until, original);
            String yearOfEnd = until.replaceFirst("^.*?((?:19|20)\\d{2})$", "$1");
            String start = matcher.group(1).strip();
            Optional<PartialDate> from = simple(start, original).or(() -> simple(start + " " + yearOfEnd, original));
            if (from.isPresent() && to.isPresent()) {
                LocalDate earliest = from.get().earliest().orElseThrow();
                LocalDate latest = to.get().latest().orElseThrow();
                return earliest.isAfter(latest)
                        ? Optional.empty()
                        : Optional.of(PartialDate.span(earliest, latest, DatePrecision.RANGE, original));
            }
        }
        return Optional.empty();
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

    private static int year(String text) {
        String digits = text.replace("'", "").toLowerCase(Locale.ROOT);
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }
}
