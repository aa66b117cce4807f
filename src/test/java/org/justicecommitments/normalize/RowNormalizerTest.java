package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.commitment.Specificity;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.RandomText;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.vocabulary.ShippedLists;

class RowNormalizerTest {

    private static final long OFFSET = 12_345;
    private static final Cell UNCALCULATED = new Cell(0, Cell.Kind.UNCALCULATED, "");

    private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());

    private static Vocabularies vocabularies;

    private final List<Finding> findings = new ArrayList<>();

    @BeforeAll
    static void readLists() {
        vocabularies = ShippedLists.read();
    }

    /** The outcome of a sheet of one row: its cells by key; the columns do not matter. */
    private Outcome outcome(String vintage, Map<String, Cell> cells) {
        List<Cell> row = new ArrayList<>();
        cells.values().forEach(cell -> row.add(new Cell(row.size(), cell.kind(), cell.text())));
        SyntheticSheet sheet = new SyntheticSheet(4, vintage, List.copyOf(cells.keySet()))
                .cells(row.stream()
                        .filter(cell -> !cell.text().isEmpty() || cell.kind() != Cell.Kind.TEXT)
                        .toList());
        return outcome(sheet);
    }

    private Outcome outcome(SyntheticSheet synthetic) {
        ReadSheet sheet = synthetic.sheet();
        Vintage vintage =
                SyntheticSheet.VINTAGES.get(sheet.header().orElseThrow().vintage());
        DateColumns dates = new DateColumns(sheet, vintage);
        synthetic.rows().forEach(dates::examine);
        dates.conclude(findings::add);
        return new RowNormalizer(sheet, vintage, dates, vocabularies, findings::add)
                .normalize(synthetic.rows().get(0), OFFSET);
    }

    private static Map<String, Cell> texts(String... keysAndTexts) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            cells.put(keysAndTexts[i], new Cell(0, Cell.Kind.TEXT, keysAndTexts[i + 1]));
        }
        return cells;
    }

    /** The reading of a row with member and title, and these cells. */
    private Reading readingOf(String vintage, Map<String, Cell> cells) {
        Map<String, Cell> all = texts("member", "Kenya", "title", "Legal aid");
        all.putAll(cells);
        return ((Outcome.Normalized) outcome(vintage, all)).reading();
    }

    private Reading reading(String... keysAndTexts) {
        return readingOf("ogp-2024", texts(keysAndTexts));
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.kind().code()).toList();
    }

    private static String show(Answer<?> answer) {
        return answer.known()
                .map(value -> value instanceof Coded coded ? coded.code() : String.valueOf(value))
                .orElse(answer.status().code());
    }

    // ---- missing codes

    /** A cell, and what becomes of it in a text, a coded field, a date and a number. */
    @ParameterizedTest
    @CsvSource({
        "NR,             not_reviewed,   not_reviewed,   not_reviewed,   not_reviewed",
        "nr,             not_reviewed,   not_reviewed,   not_reviewed,   not_reviewed",
        "Not reviewed,   not_reviewed,   not_reviewed,   not_reviewed,   not_reviewed",
        "ND,             no_data,        no_data,        no_data,        no_data",
        "' ND ',         no_data,        no_data,        no_data,        no_data",
        "NA,             not_applicable, not_applicable, not_applicable, not_applicable",
        "N/A,            not_applicable, not_applicable, not_applicable, not_applicable",
        "Not applicable, not_applicable, not_applicable, not_applicable, not_applicable",
        "'',             no_data,        no_data,        no_data,        no_data",
        "' ',            no_data,        no_data,        no_data,        no_data",
        "'\u00a0',       no_data,        no_data,        no_data,        no_data",
        "Not Specified,  no_data,        no_data,        no_data,        no_data",
        "-,              no_data,        no_data,        no_data,        no_data",
        "#NAME?,         unreadable,     unreadable,     unreadable,     unreadable",
        "#REF!,          unreadable,     unreadable,     unreadable,     unreadable"
    })
    void theFourReasonsForNoValueAreKeptApart(
            String cell, String inText, String inCoded, String inDate, String inNumber) {
        Reading reading = reading(
                "lead_institution",
                cell,
                "specificity",
                cell,
                "start_date",
                cell,
                "submission_year",
                cell,
                "url",
                cell);

        assertThat(show(reading.get(Field.LEAD_INSTITUTION))).isEqualTo(inText);
        assertThat(show(reading.get(Field.URL))).isEqualTo(inText);
        assertThat(show(reading.get(Field.SPECIFICITY))).isEqualTo(inCoded);
        assertThat(show(reading.get(Field.START_DATE))).isEqualTo(inDate);
        assertThat(show(reading.get(Field.SUBMISSION_YEAR))).isEqualTo(inNumber);
    }

    /** Words that are a value in one field and a missing code in another. */
    @ParameterizedTest
    @CsvSource({
        "specificity,                None,           not_specific",
        "potential_impact,           None,           no_impact",
        "lead_institution,           None Specified, no_data",
        "completion_progress_report, Unclear,        unclear",
        "potential_for_results,      Unclear,        unclear",
        "potential_impact,           Unclear,        no_data",
        "start_date,                 Unclear,        no_data",
        "supporting_institutions,    Unclear,        no_data",
        "theme,                      Unclear,        Unclear",
        "end_date,                   TBD,            no_data",
        "lead_institution,           TBD,            no_data"
    })
    void theFieldDecidesWhatAWordMeans(String field, String cell, String expected) {
        Reading reading = reading(field, cell);

        assertThat(show(reading.get(Field.named(field).orElseThrow()))).isEqualTo(expected);
        assertThat(findings).isEmpty();
    }

    @Test
    void aColumnThatTheExportDoesNotHaveGivesNoAnswerAtAll() {
        Reading reading = reading("specificity", "");

        assertThat(reading.answers().find(Field.SPECIFICITY)).contains(Answer.none());
        assertThat(reading.answers().find(Field.EARLY_RESULTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead_institution", "specificity", "start_date", "submission_year"})
    void anErrorOfTheSpreadsheetProgramIsAFindingAndNeverAText(String key) {
        Reading reading = readingOf("ogp-2024", Map.of(key, new Cell(0, Cell.Kind.ERROR, "#NAME?")));

        assertThat(reading.get(Field.named(key).orElseThrow())).isEqualTo(new Answer.Unreadable<>(""));
        assertThat(codes()).containsExactly("spreadsheet_error");
        assertThat(findings.get(0).place().cell()).isEqualTo("C2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead_institution", "specificity", "start_date", "submission_year", "verifiable"})
    void aFormulaThatWasNeverCalculatedIsUnreadableAndAFinding(String key) {
        Reading reading = readingOf("ogp-2024", Map.of(key, UNCALCULATED));

        assertThat(reading.get(Field.named(key).orElseThrow())).isEqualTo(new Answer.Unreadable<>(""));
        assertThat(codes()).containsExactly("formula_without_value");
    }

    // ---- coded answers

    @ParameterizedTest
    @CsvSource({
        "specificity,                High,                          high",
        "specificity,                c. high,                       high",
        "specificity,                'c.  High ',                   high",
        "specificity,                MEDIUM,                        medium",
        "specificity,                2,                             medium",
        "verifiable,                 Yes,                           true",
        "verifiable,                 no,                            false",
        "verifiable,                 1,                             true",
        "verifiable,                 TRUE,                          true",
        "potential_impact,           d. transformative,             transformative",
        "completion_progress_report, b. Limited,                    limited",
        "completion_end_of_term,     Complete,                      complete",
        "completion_end_of_term,     Completed,                     complete",
        "did_it_open_government,     Did not change,                did_not_change",
        "did_it_open_government,     No early results to report yet, no_early_results",
        "early_results,              No Notable Results,            no_notable_results",
        "starred_2015,               0,                             false",
        "active,                     1,                             true"
    })
    void aLabelOrANumberIsAValueOfTheCodeList(String field, String cell, String expected) {
        Reading reading = reading(field, cell);

        assertThat(show(reading.get(Field.named(field).orElseThrow()))).isEqualTo(expected);
        assertThat(findings).isEmpty();
    }

    @Test
    void aLabelThatTheListDoesNotKnowIsUnreadableAndTheFindingNamesTheKnownOnes() {
        Reading reading = reading("specificity", "Rather high");

        assertThat(reading.get(Field.SPECIFICITY)).isEqualTo(new Answer.Unreadable<>("Rather high"));
        assertThat(codes()).containsExactly("label_unknown");
        assertThat(findings.get(0).message())
                .isEqualTo("'Rather high' is not known; expected one of: high, low, medium, none.");
        assertThat(findings.get(0).value()).isEqualTo("Rather high");
    }

    /** The same number in the exports of May 2015 and of 2016, as coded twin of no label. */
    @ParameterizedTest
    @CsvSource({
        "0, unreadable,  withdrawn",
        "1, not_started, unclear",
        "2, limited,     not_started",
        "3, substantial, limited",
        "4, complete,    substantial",
        "5, unreadable,  complete"
    })
    void aCompletionNumberIsReadByTheScaleOfItsVintage(String number, String in2015, String in2016) {
        Map<String, Cell> twinOnly = texts("completion_progress_report#code", number);

        assertThat(show(readingOf("ogp-2015", twinOnly).get(Field.COMPLETION_PROGRESS)))
                .isEqualTo(in2015);
        assertThat(show(readingOf("ogp-2016", twinOnly).get(Field.COMPLETION_PROGRESS)))
                .isEqualTo(in2016);
    }

    /** Vintage, label, number of the coded twin, published value, and whether they disagree. */
    @ParameterizedTest
    @CsvSource({
        "ogp-2016, Limited,     3,    limited,      false",
        "ogp-2016, b. Limited,  3,    limited,      false",
        "ogp-2015, b. Limited,  2,    limited,      false",
        "ogp-2015, b. Limited,  3,    limited,      true",
        "ogp-2016, Limited,     2,    limited,      true",
        "ogp-2016, Limited,     '',   limited,      false",
        "ogp-2016, Limited,     ND,   limited,      true",
        "ogp-2016, Limited,     99,   limited,      true",
        "ogp-2016, NR,          NR,   not_reviewed, false",
        "ogp-2016, NR,          3,    not_reviewed, false"
    })
    void theLabelIsPublishedAndItsCodedTwinOnlyCompared(
            String vintage, String label, String number, String expected, boolean disagree) {
        Reading reading = readingOf(
                vintage, texts("completion_progress_report", label, "completion_progress_report#code", number));

        assertThat(show(reading.get(Field.COMPLETION_PROGRESS))).isEqualTo(expected);
        assertThat(codes()).isEqualTo(disagree ? List.of("label_and_code_disagree") : List.of());
    }

    @Test
    void aDisagreementSaysWhatBothCellsMean() {
        reading("specificity", "High", "specificity#code", "1");

        assertThat(findings.get(0).message()).isEqualTo("The label says high, the number 1 says low.");
        assertThat(findings.get(0).place().cell()).isEqualTo("D2");
        assertThat(findings.get(0).place().column()).isEqualTo("SPECIFICITY#CODE");
    }

    @Test
    void aCodedTwinWithoutItsLabelColumnGivesTheValue() {
        assertThat(reading("specificity#code", "3").get(Field.SPECIFICITY).is(Specificity.HIGH))
                .isTrue();
        assertThat(reading("did_it_open_government#code", "4")
                        .get(Field.OPENED_GOVERNMENT)
                        .is(OpenedGovernment.OUTSTANDING))
                .isTrue();
        assertThat(reading("completion_end_of_term#code", "5")
                        .get(Field.COMPLETION_END)
                        .is(Completion.COMPLETE))
                .isTrue();
        assertThat(findings).isEmpty();
    }

    // ---- members, and rows that are refused

    @ParameterizedTest
    @CsvSource({
        "Kenya,              KEN",
        "' KENYA ',          KEN",
        "Macedonia,          MKD",
        "North Macedonia,    MKD",
        "UK,                 GBR",
        "United Kingdom,     GBR",
        "South Korea,        KOR",
        "Republic of Korea,  KOR",
        "Slovakia,           SVK",
        "Slovak Republic,    SVK"
    })
    void aMemberIsKnownByAnyOfItsNames(String name, String code) {
        assertThat(reading("member", name).member().code()).isEqualTo(code);
        assertThat(findings).isEmpty();
    }

    @Test
    void anUnknownMemberIsPublishedUnderTheNameThatTheExportGives() {
        Reading reading = reading("member", "Atlantis");

        assertThat(reading.member()).isEqualTo(Member.unlisted("Atlantis"));
        assertThat(reading.member().isListed()).isFalse();
        assertThat(codes()).containsExactly("member_unknown");
        assertThat(findings.get(0).value()).isEqualTo("Atlantis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "#NAME?", " "})
    void aRowWithoutMemberIsRefused(String member) {
        Outcome outcome = outcome("ogp-2024", texts("title", "Legal aid", "member", member));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(NormalizeFindings.ROW_WITHOUT_MEMBER, "The row names no member."));
        assertThat(codes()).contains("row_without_member");
        Finding last = findings.get(findings.size() - 1);
        assertThat(last.place().row()).isEqualTo(2);
        assertThat(last.place().file()).isEqualTo("ogp-2024.csv");
    }

    @Test
    void aRowWithNeitherTitleNorTextIsRefused() {
        Outcome outcome = outcome(
                "ogp-2024",
                texts("member", "Kenya", "title", "ND", "short_title", "", "description", "NA", "url", "x"));

        assertThat(outcome)
                .isEqualTo(new Outcome.Refused(
                        NormalizeFindings.ROW_WITHOUT_TITLE, "The row has neither a title nor a text."));
        assertThat(codes()).containsExactly("row_without_title");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "short_title", "description"})
    void oneOfTitleShortTitleAndTextIsEnough(String key) {
        assertThat(outcome("ogp-2024", texts("member", "Kenya", key, "Legal aid")))
                .isInstanceOf(Outcome.Normalized.class);
    }

    @Test
    void aReadingSaysWhichRowOfWhichExportItComesFrom() {
        Reading reading = reading();

        assertThat(reading.place()).isEqualTo(new RowPlace(4, "ogp-2024.csv", "Sheet4", 2, OFFSET));
        assertThat(reading.source().vintage()).isEqualTo("ogp-2024");
        assertThat(reading.source().sourceDate()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(reading.source().snapshot()).isTrue();
        assertThat(reading.source().wholeOgp()).isFalse();
        assertThat(reading.source().sample()).isFalse();
    }

    // ---- texts

    @Test
    void paragraphsStayInLongTextsAndGoFromShortOnes() {
        Reading reading = reading("description", "One.<br/>Two.", "url", "http://x\n", "member", "North\nMacedonia");

        assertThat(reading.text(Field.DESCRIPTION)).isEqualTo("One.\nTwo.");
        assertThat(reading.text(Field.URL)).isEqualTo("http://x");
        assertThat(reading.text(Field.MEMBER)).isEqualTo("North Macedonia");
    }

    @Test
    void contactDetailsAreWithheldAndTheFindingDoesNotRepeatThem() {
        Reading reading = reading("description", "Ask ana@example.org, tel. 555 123 456.");

        assertThat(reading.text(Field.DESCRIPTION)).isEqualTo("Ask [e-mail withheld], tel. [telephone withheld].");
        assertThat(codes()).containsExactly("contact_withheld");
        assertThat(findings.get(0).toString()).doesNotContain("ana@").doesNotContain("555");
        assertThat(findings.get(0).place().cell()).isEqualTo("C2");
    }

    @Test
    void anUnreadableDateIsPublishedWithoutContactDetails() {
        Reading reading = reading("start_date", "ask ana@example.org");

        assertThat(reading.get(Field.START_DATE)).isEqualTo(new Answer.Unreadable<>("ask [e-mail withheld]"));
        assertThat(codes()).containsExactly("date_unreadable");
    }

    @Test
    void theSignForALostCharacterIsAFinding() {
        assertThat(reading("title", "Instituci\ufffdn").text(Field.TITLE)).isEqualTo("Instituci\ufffdn");
        assertThat(codes()).containsExactly("replacement_character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KE0030", "BUE0001", "ZZ-1_a", "12"})
    void anIdOfLettersAndDigitsIsTaken(String id) {
        assertThat(reading("commitment_id", id).text(Field.COMMITMENT_ID)).isEqualTo(id);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KE 0030", "../../etc", "KE0030,KE0031", "-KE", "K", "<b>"})
    void anIdWithOtherCharactersIsNotTaken(String id) {
        assertThat(reading("commitment_id", id).get(Field.COMMITMENT_ID)).isEqualTo(new Answer.Unreadable<>(id));
        assertThat(codes()).containsExactly("id_unusable");
    }

    // ---- numbers

    @ParameterizedTest
    @CsvSource({
        "2.1000000000000001, 2.1,   true",
        "8.1999999999999993, 8.2,   true",
        "10.130000000000001, 10.13, true",
        "2.1,                2.1,   false",
        "7.,                 7,     false",
        "1.10,               1.10,  false",
        "III.2,              III.2, false"
    })
    void aCommitmentNumberIsTheOneThatAPersonTyped(String cell, String expected, boolean repaired) {
        assertThat(reading("commitment_number", cell).text(Field.COMMITMENT_NUMBER))
                .isEqualTo(expected);
        assertThat(codes()).isEqualTo(repaired ? List.of("commitment_number_repaired") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 2013",
        "2013.0, 2013",
        "' 2013 ', 2013",
        "2.013E3, 2013",
        "2013.5, unreadable",
        "two, unreadable",
        "99999999999, unreadable"
    })
    void aYearIsAWholeNumberHoweverItIsStored(String cell, String expected) {
        assertThat(show(reading("submission_year", cell).get(Field.SUBMISSION_YEAR)))
                .isEqualTo(expected);
        assertThat(codes()).isEqualTo(expected.equals("unreadable") ? List.of("number_unreadable") : List.of());
    }

    // ---- dates

    /** Vintage, cell, value, finding. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "ogp-2015, 1/2/2014,        2014-01-02, nothing",
                "ogp-2016, 31/12/2014,      2014-12-31, nothing",
                "ogp-2016, 5/6/2014,        2014-06-05, date_order_uncertain",
                "ogp-2016, 6/1/2014,        2014-06-01, date_order_by_evidence",
                "ogp-2024, 43525,           2019-03-01, date_as_number",
                "ogp-2024, 7/15/1905,       2023-01-01, year_as_date",
                "ogp-2024, 2/29/2014,       unreadable, date_impossible",
                "ogp-2024, when it is done, unreadable, date_unreadable",
                "ogp-2024, August 2014,     2014-08-01, nothing",
                "ogp-2024, Underway,        ongoing,    nothing"
            })
    void aDateSaysHowItWasUnderstood(String vintage, String cell, String expected, String finding) {
        Answer<PartialDate> answer =
                readingOf(vintage, texts("start_date", cell)).get(Field.START_DATE);

        assertThat(answer.known()
                        .map(date -> date.earliest().map(LocalDate::toString).orElse("ongoing"))
                        .orElse("unreadable"))
                .isEqualTo(expected);
        assertThat(codes()).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @Test
    void aDateCellIsReadAsTheDayThatItHolds() {
        Reading reading = readingOf("ogp-2015", Map.of("start_date", new Cell(0, Cell.Kind.DATE, "2014-02-01")));

        PartialDate date = reading.get(Field.START_DATE).known().orElseThrow();
        assertThat(date.exactDay()).contains(LocalDate.of(2014, 2, 1));
        assertThat(date.precision()).isEqualTo(DatePrecision.DAY);
        assertThat(findings).isEmpty();
    }

    @Test
    void aMonthThatBecameADayOfAnotherYearIsRecoveredWithAFinding() {
        Reading reading = readingOf("ogp-2015", Map.of("start_date", new Cell(0, Cell.Kind.DAY_OF_YEAR, "2026-12-12")));

        assertThat(reading.get(Field.START_DATE).known().flatMap(PartialDate::latest))
                .contains(LocalDate.of(2012, 12, 31));
        assertThat(codes()).containsExactly("year_as_day");
        assertThat(findings.get(0).message()).isEqualTo("Read as 2012-12.");
    }

    // ---- policy areas

    @ParameterizedTest
    @CsvSource({
        "1,    true,           false",
        "1.0,  true,           false",
        "TRUE, true,           false",
        "0,    false,          false",
        "0.0,  false,          false",
        "FALSE, false,         false",
        "'',   no_data,        false",
        "ND,   no_data,        false",
        "NR,   not_reviewed,   false",
        "NA,   not_applicable, false",
        "2,    unreadable,     true",
        "x,    unreadable,     true"
    })
    void anAreaColumnSaysYesOrNoOrWhyItDoesNot(String cell, String expected, boolean finding) {
        Reading reading = reading("area:justice", cell);

        assertThat(show(reading.areas().get("justice"))).isEqualTo(expected);
        assertThat(codes()).isEqualTo(finding ? List.of("area_unreadable") : List.of());
    }

    @Test
    void eachAreaColumnIsReadForItself() {
        Reading reading = reading("area:justice", "1", "area:judiciary", "0", "area:access_to_justice", "ND");

        assertThat(reading.areas().codes())
                .isEqualTo(AreaAnswers.Codes.of(List.of("access_to_justice", "judiciary", "justice")));
        assertThat(reading.hasArea("justice")).isTrue();
        assertThat(reading.hasArea("judiciary")).isFalse();
        assertThat(reading.hasArea("access_to_justice")).isFalse();
        assertThat(reading.hasArea("health")).isFalse();
        assertThat(reading.areas().get("access_to_justice").status()).isEqualTo(Status.NO_DATA);
    }

    // ---- whatever comes

    @Test
    void noCellLosesItsRow() {
        List<String> keys =
                new ArrayList<>(Field.all().stream().map(Field::name).toList());
        keys.addAll(List.of("specificity#code", "completion_end_of_term#code", "area:justice", "area:judiciary"));
        Random random = new Random(31);
        RandomText texts = new RandomText(random);
        for (int i = 0; i < 60; i++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (String key : keys) {
                Cell.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                cells.put(key, new Cell(0, kind, kind == Cell.Kind.UNCALCULATED ? "" : texts.next()));
            }
            cells.put("member", new Cell(0, Cell.Kind.TEXT, "Kenya"));
            cells.put("title", new Cell(0, Cell.Kind.TEXT, "Legal aid"));

            assertThat(outcome(random.nextBoolean() ? "ogp-2024" : "ogp-2015", cells))
                    .isInstanceOf(Outcome.Normalized.class);
        }
        assertThat(findings)
                .extracting(finding -> finding.kind().code())
                .contains("label_unknown", "date_unreadable", "number_unreadable", "formula_without_value");
    }
}
