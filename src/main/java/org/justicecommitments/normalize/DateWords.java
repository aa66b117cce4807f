package org.justicecommitments.normalize;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.PartialDate;

/** Reads dates that are written in words, in the languages of the exports: months, quarters, seasons, ranges, no end. */
final class DateWords {

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}(?:\\.0)?");
    private static final String Y = "((?:19|20)\\d{2}|'?\\d{2})";
    private static final Pattern MONTH_NUMBER = Pattern.compile("(0?[1-9]|1[0-2])[/.\\-]((?:19|20)\\d{2})");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(\\p{L}{3,})[.,]?(?: (?:of|de|del|do|du))?[ \\-/,]*" + Y);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|o|º)?(?: (?:of|de)(?= ))?[ \\-.]*(\\p{L}{3,})[.,]?(?: (?:of|de|del))?[ \\-,]*"
                    + Y);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})");
    private static final String PART = "(1|2|3|4|i|ii|iii|iv|first|second|third|fourth|primer|primero|segundo|tercer"
            + "|cuarto|premier|deuxieme|troisieme|quatrieme|primeiro|terceiro|quarto)(?:st|nd|rd|th|er|re|e|o|a|º)?";
    private static final String QUARTER_WORD = "(?:quarter|qtr|trimestre|trim|q|t)";
    private static final String HALF_WORD = "(?:half|semester|semestre|sem|h|s)";
    private static final String OF = "[ ,.\\-/]*(?:of |de |del |do |du )?(?:the year )?[ ,]*";

    private static final Part QUARTER = Part.of(QUARTER_WORD, 3, DatePrecision.QUARTER);
    private static final Part HALF_YEAR = Part.of(HALF_WORD, 6, DatePrecision.HALF_YEAR);
    private static final Pattern SEASON = Pattern.compile("(\\p{L}+)" + OF + Y);

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

    private static final Pattern BETWEEN = Pattern.compile("\\s*[-–—/]\\s*| (?:to|a|al|au|until|and|hasta|ate) ");

    /**
     * A part of a year that is counted, such as a quarter.
     *
     * @param before its number before its word
     * @param after its number behind its word
     * @param months how long it is
     */
    private record Part(Pattern before, Pattern after, int months, DatePrecision precision) {

        static Part of(String word, int months, DatePrecision precision) {
            Pattern before = Pattern.compile(PART + "[ \\-]*" + word + OF + Y);
            Pattern after = Pattern.compile(word + "[ \\-]*" + PART + OF + Y);
            return new Part(before, after, months, precision);
        }
    }

    private DateWords() {}

    /** The date that words name; empty if they name none. */
    static Optional<PartialDate> read(String folded, String original) {
        String text = folded.replace('’', '\'');
        if (ONGOING.matcher(text).matches()) {
            return Optional.of(PartialDate.ongoing(original));
        }
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty(); // no date without a year
        }
        Optional<PartialDate> date = simple(text, original);
        if (date.isEmpty()) {
            String shorter = DEADLINE.matcher(text).replaceFirst("").strip();
            date = simple(shorter, original).or(() -> range(shorter, original));
        }
        return date;
    }

    private static Optional<PartialDate> simple(String text, String original) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(PartialDate.year(Integer.parseInt(text.substring(0, 4)), original));
        }
        return monthOf(text, original)
                .or(() -> part(text, original, QUARTER))
                .or(() -> part(text, original, HALF_YEAR))
                .or(() -> season(text, original));
    }

    private static Optional<PartialDate> monthOf(String text, String original) {
        Matcher number = MONTH_NUMBER.matcher(text);
        if (number.matches()) {
            YearMonth at = YearMonth.of(Integer.parseInt(number.group(2)), Integer.parseInt(number.group(1)));
            return Optional.of(PartialDate.month(at, original));
        }
        Matcher month = MONTH_YEAR.matcher(text);
        boolean dayForYear = month.matches() && month.group(2).length() == 2 && text.indexOf(' ') > 0; // "December 31"
        if (month.matches() && !dayForYear && Months.named(month.group(1)) > 0) {
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

    private static Optional<PartialDate> part(String text, String original, Part part) {
        Matcher before = part.before.matcher(text);
        Matcher after = part.after.matcher(text);
        Matcher found = before.matches() ? before : after;
        if (found == after && !after.matches()) {
            return Optional.empty();
        }
        int number = PARTS.getOrDefault(found.group(1), 0);
        if (number < 1 || number > 12 / part.months) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(year(found.group(2)), (number - 1) * part.months + 1);
        LocalDate latest = first.plusMonths(part.months - 1L).atEndOfMonth();
        return Optional.of(PartialDate.span(first.atDay(1), latest, part.precision, original));
    }

    private static Optional<PartialDate> season(String text, String original) {
        Matcher matcher = SEASON.matcher(text);
        Integer month = matcher.matches() ? SEASONS.get(matcher.group(1)) : null;
        if (month == null) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(year(matcher.group(2)), month);
        return Optional.of(
                PartialDate.span(first.atDay(1), first.plusMonths(2).atEndOfMonth(), DatePrecision.SEASON, original));
    }

    /** A range is split at each place that may be between its two dates, until both sides are dates. */
    private static Optional<PartialDate> range(String text, String original) {
        Matcher between = BETWEEN.matcher(text);
        for (int from = 0; between.find(from); from = between.start() + 1) {
            Optional<PartialDate> range = range(
                    text.substring(0, between.start()).strip(),
                    text.substring(between.end()).strip(),
                    original);
            if (range.isPresent()) {
                return range;
            }
        }
        return Optional.empty();
    }

    private static Optional<PartialDate> range(String start, String end, String original) {
        String until = DEADLINE.matcher(end).replaceFirst("");
        Optional<PartialDate> to = simple(until, original);
        String yearOfEnd = until.replaceFirst("^.*?((?:19|20)\\d{2})$", "$1");
        Optional<PartialDate> from = simple(start, original).or(() -> simple(start + " " + yearOfEnd, original));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest = from.get().earliest().orElseThrow();
        LocalDate latest = to.get().latest().orElseThrow();
        return earliest.isAfter(latest)
                ? Optional.empty()
                : Optional.of(PartialDate.span(earliest, latest, DatePrecision.RANGE, original));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year of two digits is one of this century up to 69, else of the last. */
    static int year(String text) {
        String digits = text.replace("'", "").toLowerCase(Locale.ROOT);
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        return year < 70 ? 2000 + year : 1900 + year;
    }
}
