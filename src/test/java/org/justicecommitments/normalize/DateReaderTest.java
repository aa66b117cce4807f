package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.normalize.DateReader.Note;
import org.justicecommitments.normalize.DateReader.Understood;

class DateReaderTest {

    private static final Optional<Order> NO_SIBLING = Optional.empty();

    private final DateReader dayFirst = reader(Order.DAY_FIRST, false);
    private final DateReader monthFirst = reader(Order.MONTH_FIRST, false);
    private final DateReader mixedDayFirst = reader(Order.DAY_FIRST, true);
    private final DateReader mixedMonthFirst = reader(Order.MONTH_FIRST, true);

    private static DateReader reader(Order declared, boolean mixed) {
        return new DateReader(new DateOrder(declared, 0, 0, mixed));
    }

    private static String show(Understood understood) {
        String date = understood.date().map(DateReaderTest::show).orElse("unreadable");
        return understood.notes().isEmpty() ? date : date + " " + understood.notes();
    }

    private static String show(PartialDate date) {
        String from = date.earliest().map(LocalDate::toString).orElse("");
        String until = date.latest().map(LocalDate::toString).orElse("");
        String span = from.equals(until) ? from : from + ".." + until;
        return (date.precision().code() + " " + span).strip();
    }

    private String read(String text) {
        return show(monthFirst.read(text, false, NO_SIBLING));
    }

    /** Shapes whose meaning does not depend on the order of day and month. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    # ISO 8601
                    2014-03-01                    | day 2014-03-01
                    2014-12-31                    | day 2014-12-31
                    2016-02-29                    | day 2016-02-29
                    2014-05-06T00:00              | day 2014-05-06
                    2014-05-06 10:30:00           | day 2014-05-06
                    2014-05                       | month 2014-05-01..2014-05-31
                    2014-13                       | unreadable [IMPOSSIBLE]
                    # years
                    2014                          | year 2014-01-01..2014-12-31
                    2014.0                        | year 2014-01-01..2014-12-31
                    1999                          | year 1999-01-01..1999-12-31
                    # month and year, English
                    January 2014                  | month 2014-01-01..2014-01-31
                    February 2016                 | month 2016-02-01..2016-02-29
                    August 2014                   | month 2014-08-01..2014-08-31
                    AUGUST 2014                   | month 2014-08-01..2014-08-31
                    Aug 2014                      | month 2014-08-01..2014-08-31
                    Sept. 2014                    | month 2014-09-01..2014-09-30
                    June, 2015                    | month 2015-06-01..2015-06-30
                    March of 2015                 | month 2015-03-01..2015-03-31
                    Jul-12                        | month 2012-07-01..2012-07-31
                    July-2012                     | month 2012-07-01..2012-07-31
                    Dec '14                       | month 2014-12-01..2014-12-31
                    Dec ’14                       | month 2014-12-01..2014-12-31
                    May/2013                      | month 2013-05-01..2013-05-31
                    # month and year, Spanish
                    enero 2014                    | month 2014-01-01..2014-01-31
                    mayo de 2014                  | month 2014-05-01..2014-05-31
                    agosto del 2014               | month 2014-08-01..2014-08-31
                    Setiembre 2015                | month 2015-09-01..2015-09-30
                    diciembre de 2013             | month 2013-12-01..2013-12-31
                    # month and year, French
                    janvier 2014                  | month 2014-01-01..2014-01-31
                    février 2014                  | month 2014-02-01..2014-02-28
                    août 2014                     | month 2014-08-01..2014-08-31
                    décembre 2014                 | month 2014-12-01..2014-12-31
                    # month and year, Portuguese
                    março de 2014                 | month 2014-03-01..2014-03-31
                    setembro/2014                 | month 2014-09-01..2014-09-30
                    dezembro de 2014              | month 2014-12-01..2014-12-31
                    out 2014                      | month 2014-10-01..2014-10-31
                    # day, month and year
                    15 March 2014                 | day 2014-03-15
                    1 Jan 2014                    | day 2014-01-01
                    15-Mar-14                     | day 2014-03-15
                    15-Mar-2014                   | day 2014-03-15
                    15th of August, 2014          | day 2014-08-15
                    1st January 2014              | day 2014-01-01
                    2nd November 2014             | day 2014-11-02
                    29 February 2016              | day 2016-02-29
                    15 de marzo de 2014           | day 2014-03-15
                    30 de junio del 2015          | day 2015-06-30
                    1er janvier 2014              | day 2014-01-01
                    14 juillet 2014               | day 2014-07-14
                    1 de março de 2014            | day 2014-03-01
                    1º de abril de 2014           | day 2014-04-01
                    March 15, 2014                | day 2014-03-15
                    March 15 2014                 | day 2014-03-15
                    Sept. 15th, 2014              | day 2014-09-15
                    December 31, 2014             | day 2014-12-31
                    # quarters
                    Quarter 2 2013                | quarter 2013-04-01..2013-06-30
                    Quarter 4 of 2013             | quarter 2013-10-01..2013-12-31
                    Q3 2021                       | quarter 2021-07-01..2021-09-30
                    Q3-2021                       | quarter 2021-07-01..2021-09-30
                    Q1/2021                       | quarter 2021-01-01..2021-03-31
                    q4 of 2012                    | quarter 2012-10-01..2012-12-31
                    1st quarter 2014              | quarter 2014-01-01..2014-03-31
                    2nd quarter, 2014             | quarter 2014-04-01..2014-06-30
                    first quarter of 2014         | quarter 2014-01-01..2014-03-31
                    Third quarter of the year 2020| quarter 2020-07-01..2020-09-30
                    I quarter of 2021             | quarter 2021-01-01..2021-03-31
                    III quarter 2021              | quarter 2021-07-01..2021-09-30
                    IV quarter of 2021            | quarter 2021-10-01..2021-12-31
                    IV trimestre 2020             | quarter 2020-10-01..2020-12-31
                    II Trimestre de 2020          | quarter 2020-04-01..2020-06-30
                    primer trimestre de 2015      | quarter 2015-01-01..2015-03-31
                    cuarto trimestre del 2015     | quarter 2015-10-01..2015-12-31
                    1er trimestre 2015            | quarter 2015-01-01..2015-03-31
                    deuxième trimestre 2015       | quarter 2015-04-01..2015-06-30
                    3º trimestre de 2014          | quarter 2014-07-01..2014-09-30
                    2T2013                        | quarter 2013-04-01..2013-06-30
                    T4 2013                       | quarter 2013-10-01..2013-12-31
                    # halves
                    H1 2020                       | half_year 2020-01-01..2020-06-30
                    first half of 2014            | half_year 2014-01-01..2014-06-30
                    Second half of 2014           | half_year 2014-07-01..2014-12-31
                    2nd semester 2014             | half_year 2014-07-01..2014-12-31
                    I semestre 2013               | half_year 2013-01-01..2013-06-30
                    II semestre de 2013           | half_year 2013-07-01..2013-12-31
                    segundo semestre del 2013     | half_year 2013-07-01..2013-12-31
                    1º semestre de 2014           | half_year 2014-01-01..2014-06-30
                    S2 2014                       | half_year 2014-07-01..2014-12-31
                    # seasons, by the northern hemisphere
                    Spring 2014                   | season 2014-03-01..2014-05-31 [SEASON]
                    Summer of 2014                | season 2014-06-01..2014-08-31 [SEASON]
                    Autumn 2014                   | season 2014-09-01..2014-11-30 [SEASON]
                    fall 2014                     | season 2014-09-01..2014-11-30 [SEASON]
                    Winter 2015                   | season 2015-12-01..2016-02-29 [SEASON]
                    verano del 2014               | season 2014-06-01..2014-08-31 [SEASON]
                    été 2014                      | season 2014-06-01..2014-08-31 [SEASON]
                    otoño 2014                    | season 2014-09-01..2014-11-30 [SEASON]
                    hiver 2014                    | season 2014-12-01..2015-02-28 [SEASON]
                    # ranges
                    2012-2014                     | range 2012-01-01..2014-12-31
                    2012 - 2014                   | range 2012-01-01..2014-12-31
                    2012–2014                     | range 2012-01-01..2014-12-31
                    2012 to 2014                  | range 2012-01-01..2014-12-31
                    from 2014 to 2016             | range 2014-01-01..2016-12-31
                    September/December 2012       | range 2012-09-01..2012-12-31
                    Sept-Dec 2012                 | range 2012-09-01..2012-12-31
                    January 2014 - June 2015      | range 2014-01-01..2015-06-30
                    January 2014 to June 2015     | range 2014-01-01..2015-06-30
                    January - June 2015           | range 2015-01-01..2015-06-30
                    enero a junio de 2014         | range 2014-01-01..2014-06-30
                    juin au septembre 2014        | range 2014-06-01..2014-09-30
                    1 January 2014 - 30 June 2015 | range 2014-01-01..2015-06-30
                    Q1 - Q3 2014                  | range 2014-01-01..2014-09-30
                    Q1 2014 - Q3 2015             | range 2014-01-01..2015-09-30
                    # no end in sight
                    Ongoing                       | ongoing
                    on-going                      | ongoing
                    ONGOING                       | ongoing
                    Continuous                    | ongoing
                    continuing                    | ongoing
                    Underway                      | ongoing
                    under way                     | ongoing
                    In progress                   | ongoing
                    Permanent                     | ongoing
                    permanente                    | ongoing
                    En curso                      | ongoing
                    en cours                      | ongoing
                    em andamento                  | ongoing
                    # deadlines
                    ongoing until December 2026   | month 2026-12-01..2026-12-31 [PROSE]
                    Report published by Q2 2026   | quarter 2026-04-01..2026-06-30 [PROSE]
                    Launch by fall 2027 (draft)   | season 2027-09-01..2027-11-30 [PROSE, SEASON]
                    by the end of fiscal year 2025-26 | range 2025-01-01..2026-12-31 [PROSE]
                    done before 2025              | year 2025-01-01..2025-12-31 [PROSE]
                    By fall 2027                  | season 2027-09-01..2027-11-30 [SEASON]
                    End of 2014                   | year 2014-01-01..2014-12-31
                    by the end of 2014            | year 2014-01-01..2014-12-31
                    late 2014                     | year 2014-01-01..2014-12-31
                    mid-2015                      | year 2015-01-01..2015-12-31
                    until 2016                    | year 2016-01-01..2016-12-31
                    by March 2015                 | month 2015-03-01..2015-03-31
                    end of June 2015              | month 2015-06-01..2015-06-30
                    by the end of December 2015   | month 2015-12-01..2015-12-31
                    No later than 30 June 2014    | day 2014-06-30
                    finales de 2014               | year 2014-01-01..2014-12-31
                    fin 2015                      | year 2015-01-01..2015-12-31
                    início de 2015                | year 2015-01-01..2015-12-31
                    hasta junio de 2015           | month 2015-06-01..2015-06-30
                    # Excel's numbers of days
                    43525                         | day 2019-03-01 [SERIAL]
                    43525.5                       | day 2019-03-01 [SERIAL]
                    36526                         | day 2000-01-01 [SERIAL]
                    54789                         | day 2050-01-01 [SERIAL]
                    # years that a spreadsheet program took for numbers of days
                    7/15/1905                     | year 2023-01-01..2023-12-31 [YEAR_AS_SERIAL]
                    15/7/1905                     | year 2023-01-01..2023-12-31 [YEAR_AS_SERIAL]
                    1905-07-15                    | year 2023-01-01..2023-12-31 [YEAR_AS_SERIAL]
                    7/6/1905                      | year 2014-01-01..2014-12-31 [YEAR_AS_SERIAL]
                    # days that do not exist
                    2/29/2014                     | unreadable [IMPOSSIBLE]
                    31/9/2014                     | unreadable [IMPOSSIBLE]
                    9/31/2014                     | unreadable [IMPOSSIBLE]
                    13/13/2014                    | unreadable [IMPOSSIBLE]
                    45/1/2014                     | unreadable [IMPOSSIBLE]
                    00/00/2014                    | unreadable [IMPOSSIBLE]
                    2014-02-30                    | unreadable [IMPOSSIBLE]
                    2014-13-01                    | unreadable [IMPOSSIBLE]
                    """)
    void aDateIsReadInEveryShape(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As soon as possible",
                "within six months",
                "after the elections",
                "to be agreed with civil society",
                "2014?",
                "20140131",
                "12345",
                "36525",
                "54790",
                "1850",
                "Q5 2021",
                "V trimestre 2020",
                "third half of 2014",
                "as in the plan of 2014",
                "draft by June 2014, final by May 2015",
                "16 April or 17 April 2014",
                "30 February 2014",
                "Smarch 2014",
                "June 2015 - January 2014",
                "2014 to Smarch",
                "3/4.2014",
                "1/2/3/2014",
                "/",
                "-",
                "1905-01-01",
                "4/4/1905"
            })
    void whatIsNoDateIsNotGuessed(String text) {
        assertThat(read(text)).isEqualTo("unreadable");
    }

    /** A column whose cells do not contradict one another: text, in a day-first column, in a month-first column. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1/2/2014, day 2014-02-01, day 2014-01-02",
        "2/1/2014, day 2014-01-02, day 2014-02-01",
        "01/02/2014, day 2014-02-01, day 2014-01-02",
        "1.2.2014, day 2014-02-01, day 2014-01-02",
        "1-2-2014, day 2014-02-01, day 2014-01-02",
        "5/5/2014, day 2014-05-05, day 2014-05-05",
        "31/12/2014, day 2014-12-31, day 2014-12-31",
        "12/31/2014, day 2014-12-31, day 2014-12-31",
        "9/1/18, day 2018-01-09, day 2018-09-01",
        "9/1/69, day 2069-01-09, day 2069-09-01",
        "9/1/70, day 1970-01-09, day 1970-09-01",
        "9/1/05, day 2005-01-09, day 2005-09-01",
        "29/2/2016, day 2016-02-29, day 2016-02-29"
    })
    void theOrderOfAColumnDecidesWhatCouldBeReadBothWays(String text, String inDayFirst, String inMonthFirst) {
        assertThat(show(dayFirst.read(text, false, NO_SIBLING))).isEqualTo(inDayFirst);
        assertThat(show(monthFirst.read(text, false, NO_SIBLING))).isEqualTo(inMonthFirst);
    }

    /** A column of both orders: text, what the other date of the row proves, in either declared order. */
    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource(
            nullValues = "nothing",
            textBlock =
                    """
                    # proven by itself
                    31/12/2014, nothing,     day 2014-12-31, day 2014-12-31
                    12/31/2014, nothing,     day 2014-12-31, day 2014-12-31
                    31/12/2014, MONTH_FIRST, day 2014-12-31, day 2014-12-31
                    5/5/2014,   nothing,     day 2014-05-05, day 2014-05-05
                    # the other date of the row decides
                    3/4/2014,   DAY_FIRST,   day 2014-04-03, day 2014-04-03 [ORDER_BY_EVIDENCE]
                    3/4/2014,   MONTH_FIRST, day 2014-03-04 [ORDER_BY_EVIDENCE], day 2014-03-04
                    # the first of a month decides
                    1/4/2014,   nothing,     day 2014-04-01, day 2014-04-01 [ORDER_BY_EVIDENCE]
                    4/1/2014,   nothing,     day 2014-04-01 [ORDER_BY_EVIDENCE], day 2014-04-01
                    1/4/2014,   DAY_FIRST,   day 2014-04-01, day 2014-04-01 [ORDER_BY_EVIDENCE]
                    4/1/2014,   MONTH_FIRST, day 2014-04-01 [ORDER_BY_EVIDENCE], day 2014-04-01
                    # the first of a month and the other date of the row contradict one another
                    1/4/2014,   MONTH_FIRST, day 2014-04-01 [UNCERTAIN_ORDER], day 2014-04-01 [UNCERTAIN_ORDER]
                    4/1/2014,   DAY_FIRST,   day 2014-04-01 [UNCERTAIN_ORDER], day 2014-04-01 [UNCERTAIN_ORDER]
                    # nothing decides
                    3/4/2014,   nothing,     day 2014-04-03 [UNCERTAIN_ORDER], day 2014-03-04 [UNCERTAIN_ORDER]
                    3/4/14,     nothing,     day 2014-04-03 [UNCERTAIN_ORDER], day 2014-03-04 [UNCERTAIN_ORDER]
                    # neither order makes a day of it
                    31/9/2014,  nothing,     unreadable [IMPOSSIBLE], unreadable [IMPOSSIBLE]
                    2/29/2014,  nothing,     unreadable [IMPOSSIBLE], unreadable [IMPOSSIBLE]
                    # a year that a spreadsheet program, which writes the month first, took for a number of days
                    7/6/1905,   nothing,     year 2014-01-01..2014-12-31 [YEAR_AS_SERIAL], year 2014-01-01..2014-12-31 [YEAR_AS_SERIAL]
                    """)
    void inAColumnOfBothOrdersEvidenceDecides(
            String text, Order sibling, String declaredDayFirst, String declaredMonthFirst) {
        Optional<Order> proven = Optional.ofNullable(sibling);

        assertThat(show(mixedDayFirst.read(text, false, proven))).isEqualTo(declaredDayFirst);
        assertThat(show(mixedMonthFirst.read(text, false, proven))).isEqualTo(declaredMonthFirst);
    }

    /** A cell that the sheet holds as a date: its program read it month first, if the column is of both orders. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2014-03-25, day 2014-03-25, day 2014-03-25",
        "2014-04-04, day 2014-04-04, day 2014-04-04",
        "2014-04-01, day 2014-04-01, day 2014-04-01",
        "2014-01-04, day 2014-01-04, day 2014-04-01 [ORDER_BY_EVIDENCE]",
        "2014-03-04, day 2014-03-04, day 2014-03-04 [UNCERTAIN_ORDER]"
    })
    void aDateCellIsDoubtedOnlyWhereTheColumnIsOfBothOrders(String text, String unmixed, String mixed) {
        assertThat(show(dayFirst.read(text, true, NO_SIBLING))).isEqualTo(unmixed);
        assertThat(show(mixedDayFirst.read(text, true, NO_SIBLING))).isEqualTo(mixed);
    }

    /** The date of which the sheet shows no year; the export was made in 2015. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-12, month 2012-12-01..2012-12-31 [YEAR_AS_DAY]",
        "2016-01-30, month 2030-01-01..2030-01-31 [YEAR_AS_DAY]",
        "2015-12-12, day 2015-12-12",
        "2013-06-01, day 2013-06-01"
    })
    void aDayOfAYearThatTheExportCouldNotKnowIsAMonthOfTheYearThatWasTyped(String text, String expected) {
        assertThat(show(monthFirst.readWithHiddenYear(text, 2015))).isEqualTo(expected);
    }

    @Test
    void anIsoDateThatIsTextIsNeverDoubted() {
        assertThat(show(mixedDayFirst.read("2014-01-04", false, NO_SIBLING))).isEqualTo("day 2014-01-04");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "31/12/2014, DAY_FIRST",
                "12/31/2014, MONTH_FIRST",
                "' 13.1.14 ', DAY_FIRST",
                "1/2/2014, nothing",
                "12/12/2014, nothing",
                "31/31/2014, nothing",
                "2014-12-31, nothing",
                "31 December 2014, nothing",
                "'', nothing"
            })
    void aNumberOverTwelveProvesTheOrder(String text, Order expected) {
        assertThat(DateReader.provenOrder(text)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2/2014", "End of 2014", "43525", "Ongoing", "Sept-Dec 2012", "2014-05-06 10:30:00"})
    void theOriginalIsKeptWithoutItsOuterBlanks(String text) {
        Understood understood = monthFirst.read("  " + text + " ", false, NO_SIBLING);

        assertThat(understood.date().orElseThrow().original()).isEqualTo(text);
    }

    /** Java's own names of months are the independent source. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "pt"})
    void everyMonthIsKnownByItsNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Month month : Month.values()) {
            YearMonth of2015 = YearMonth.of(2015, month);
            String expected = "month %s..%s".formatted(of2015.atDay(1), of2015.atEndOfMonth());
            for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                String name = month.getDisplayName(style, locale);

                assertThat(read(name + " 2015")).as("%s 2015", name).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyDayIsReadBackFromTheShapesThatNameIt(Order order) {
        DateReader reader = reader(order, false);
        List<DateTimeFormatter> formats = formats(
                "uuuu-MM-dd",
                "MMMM d, uuuu",
                order == Order.DAY_FIRST ? "d/M/uuuu d-M-yy dd.MM.uuuu" : "M/d/uuuu MM/dd/yy");
        Random random = new Random(1905);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(18_000));
            for (DateTimeFormatter format : formats) {
                Understood understood = reader.read(format.format(day), false, NO_SIBLING);

                assertThat(show(understood)).as(format.format(day)).isEqualTo("day " + day);
            }
        }
    }

    private static List<DateTimeFormatter> formats(String iso, String words, String numeric) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(iso, words), Arrays.stream(numeric.split(" ", -1)))
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                .toList();
    }

    @Test
    void everyNumberOfDaysThatExcelStoresIsReadBack() {
        for (LocalDate day = LocalDate.of(2000, 1, 1); day.getYear() < 2050; day = day.plusDays(13)) {
            int serial = (int) org.apache.poi.ss.usermodel.DateUtil.getExcelDate(day);

            Understood understood = monthFirst.read(String.valueOf(serial), false, NO_SIBLING);

            assertThat(understood.date().orElseThrow().exactDay()).contains(day);
            assertThat(understood.notes()).containsExactly(Note.SERIAL);
        }
    }
}
