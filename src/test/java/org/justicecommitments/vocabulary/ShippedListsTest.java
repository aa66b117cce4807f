package org.justicecommitments.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.Coded;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.normalize.Vocabularies;

/** The lists as they are shipped, read by the program, beside the same files read plainly. */
class ShippedListsTest {

    private static final CSVFormat PLAIN =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Vocabularies shipped = ShippedLists.read();

    private static List<CSVRecord> records(String list) {
        try (Reader reader = Files.newBufferedReader(ShippedLists.FOLDER.resolve(list), StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, PLAIN)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(CSVRecord member) {
        List<String> names = new ArrayList<>(List.of(member.get("name")));
        Stream.of(member.get("former_names").split("\\|", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agenda-catalogue.csv",
                "coded-answers.csv",
                "members.csv",
                "missing-codes.csv",
                "policy-area-headings.csv",
                "policy-areas.csv"
            })
    void everyEntrySaysWhereItComesFromAndWhenItWasReviewed(String list) {
        List<CSVRecord> entries = records(list);

        assertThat(entries).hasSizeGreaterThan(20);
        for (CSVRecord entry : entries) {
            assertThat(entry.get("source")).as(entry.toString()).isNotBlank();
            assertThat(entry.get("reviewed")).as(entry.toString()).matches("20\\d\\d-[01]\\d-[0-3]\\d");
        }
    }

    // ---- members

    @Test
    void everyMemberIsFoundByEachOfItsNames() {
        for (CSVRecord entry : records("members.csv")) {
            for (String name : names(entry)) {
                for (String spelling : List.of(name, "  " + name.toUpperCase(Locale.ROOT))) {
                    assertThat(shipped.members().named(spelling))
                            .as(spelling)
                            .map(Member::code)
                            .contains(entry.get("member_code"));
                }
            }
        }
        assertThat(shipped.members().members()).hasSizeGreaterThan(150).hasSameSizeAs(records("members.csv"));
    }

    @Test
    void noNameStandsForTwoMembers() {
        Map<String, String> codes = new HashMap<>();
        for (CSVRecord entry : records("members.csv")) {
            for (String name : names(entry)) {
                String other = codes.put(name.toLowerCase(Locale.ROOT), entry.get("member_code"));

                assertThat(other).as(name).isIn(null, entry.get("member_code"));
            }
        }
    }

    @Test
    void everyMemberHasACodeOfItsOwn() {
        assertThat(records("members.csv"))
                .extracting(entry -> entry.get("member_code"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aNationalMembersCodeIsItsCountrys() {
        assertThat(shipped.members().members())
                .filteredOn(member -> member.kind().equals(java.util.Optional.of(MemberKind.NATIONAL)))
                .hasSizeGreaterThan(70)
                .allSatisfy(
                        member -> assertThat(member.code()).matches("[A-Z]{3}").isEqualTo(member.countryCode()));
    }

    @Test
    void everyCountryCodeIsAnIsoCode() {
        Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

        assertThat(shipped.members().members())
                .extracting(Member::countryCode)
                .filteredOn(code -> !code.isEmpty())
                .allMatch(
                        code -> iso.contains(code) || code.equals("XKX") || code.startsWith("ZZ"),
                        "an ISO code, Kosovo's, or one of those that ISO leaves to users, for the sample's countries");
    }

    @Test
    void everyMemberLiesInARegionOfOgp() {
        assertThat(shipped.members().members())
                .extracting(Member::region)
                .containsOnly("Africa and the Middle East", "Americas", "Asia and the Pacific", "Europe");
    }

    @ParameterizedTest
    @CsvSource({
        "Armenia, Asia and the Pacific",
        "Georgia, Asia and the Pacific",
        "Israel, Europe",
        "Jordan, Africa and the Middle East",
        "Morocco, Africa and the Middle East",
        "Tunisia, Africa and the Middle East"
    })
    void regionsAreOgpsAndNotTheAtlass(String member, String region) {
        assertThat(shipped.members().named(member)).map(Member::region).contains(region);
    }

    @Test
    void aMemberThatLeftDidSoAfterItJoined() {
        assertThat(shipped.members().members())
                .filteredOn(
                        member -> member.until().isPresent() && member.from().isPresent())
                .isNotEmpty()
                .allMatch(
                        member -> member.from().orElseThrow() <= member.until().orElseThrow());
    }

    // ---- coded answers

    static Stream<Field<?>> codedFields() {
        return Field.all().stream().filter(field -> field.type().isEnum() || field.type() == Boolean.class);
    }

    private static List<String> values(Class<?> type) {
        return type == Boolean.class
                ? List.of("true", "false")
                : Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Coded) constant).code())
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("codedFields")
    void everyValueOfACodedFieldHasALabel(Field<?> field) {
        List<String> labelled = records("coded-answers.csv").stream()
                .filter(entry -> entry.get("variable").equals(field.name()))
                .filter(entry -> entry.get("vintage").isEmpty())
                .filter(entry -> !entry.get("label").isEmpty())
                .map(entry -> entry.get("value"))
                .distinct()
                .toList();

        assertThat(labelled).containsExactlyInAnyOrderElementsOf(values(field.type()));
    }

    @Test
    void everyLabelIsReadAsTheListSays() {
        for (CSVRecord entry : records("coded-answers.csv")) {
            Field<?> field = Field.named(entry.get("variable")).orElseThrow();

            assertThat(shipped.answers().byLabel(field, entry.get("vintage"), entry.get("label")))
                    .as(entry.toString())
                    .map(ShippedListsTest::code)
                    .contains(entry.get("value"));
        }
    }

    @Test
    void everyNumberWithOneMeaningIsRead() {
        Map<List<String>, Set<String>> meanings = new HashMap<>();
        List<CSVRecord> entries = records("coded-answers.csv");
        for (CSVRecord entry : entries) {
            meanings.computeIfAbsent(numbered(entry), key -> new TreeSet<>()).add(entry.get("value"));
        }
        for (CSVRecord entry : entries) {
            if (!entry.get("number").isEmpty()) {
                Field<?> field = Field.named(entry.get("variable")).orElseThrow();
                assertNumber(field, entry, meanings.get(numbered(entry)));
            }
        }
        assertThat(meanings).hasSizeGreaterThan(60);
    }

    private static List<String> numbered(CSVRecord entry) {
        return List.of(entry.get("variable"), entry.get("vintage"), entry.get("number"));
    }

    private <T> void assertNumber(Field<T> field, CSVRecord entry, Set<String> meanings) {
        CodedAnswers answers = shipped.answers();
        String vintage = entry.get("vintage");
        String number = entry.get("number");
        T own = answers.byLabel(field, vintage, entry.get("label")).orElseThrow();

        assertThat(answers.byNumber(field, vintage, number).map(ShippedListsTest::code))
                .as(entry.toString())
                .isEqualTo(meanings.size() == 1 ? Optional.of(code(own)) : Optional.empty());
        assertThat(answers.agrees(field, vintage, number, own))
                .as(entry.toString())
                .isTrue();
        assertThat(answers.agrees(field, vintage, number + ".0", own))
                .as(entry.toString())
                .isTrue();
        assertThat(answers.agrees(field, vintage, "99", own))
                .as(entry.toString())
                .isFalse();
    }

    private static String code(Object value) {
        return value instanceof Coded coded ? coded.code() : String.valueOf(value);
    }

    /** Completion's numbers in May 2015 and in all other exports. */
    @ParameterizedTest
    @CsvSource({
        "1, NOT_STARTED, UNCLEAR",
        "2, LIMITED,     NOT_STARTED",
        "3, SUBSTANTIAL, LIMITED",
        "4, COMPLETE,    SUBSTANTIAL"
    })
    void completionOfMay2015IsOnItsOwnScale(String number, Completion in2015, Completion elsewhere) {
        CodedAnswers answers = shipped.answers();

        assertThat(answers.byNumber(Field.COMPLETION_PROGRESS, "ogp-2015", number))
                .contains(in2015);
        assertThat(answers.byNumber(Field.COMPLETION_PROGRESS, "ogp-2016", number))
                .contains(elsewhere);
        assertThat(answers.byNumber(Field.COMPLETION_PROGRESS, "ogp-2024", number))
                .contains(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "6"})
    void aNumberThatAScaleOfItsOwnDoesNotHaveIsNotTakenFromTheOthers(String number) {
        assertThat(shipped.answers().byNumber(Field.COMPLETION_PROGRESS, "ogp-2015", number))
                .isEmpty();
    }

    @Test
    void noLabelIsAMissingCodeToo() {
        for (CSVRecord entry : records("coded-answers.csv")) {
            Field<?> field = Field.named(entry.get("variable")).orElseThrow();

            assertThat(shipped.missing().statusOf(field, entry.get("label")))
                    .as(entry.toString())
                    .isEmpty();
        }
    }

    // ---- missing codes

    @ParameterizedTest
    @CsvSource({
        "NR, NOT_REVIEWED",
        "nr, NOT_REVIEWED",
        "ND, NO_DATA",
        "NA, NOT_APPLICABLE",
        "N/A, NOT_APPLICABLE",
        "'', NO_DATA",
        "'  ', NO_DATA",
        "#NAME?, UNREADABLE",
        "#DIV/0!, UNREADABLE",
        "#N/A, UNREADABLE",
        "Err:508, UNREADABLE"
    })
    void aMissingCodeHasItsReasonInEveryField(String code, Status status) {
        assertThat(Field.all()).allSatisfy(field -> assertThat(shipped.missing().statusOf(field, code))
                .contains(status));
    }

    @Test
    void aWordOfOneFieldIsNoMissingCodeInAnother() {
        assertThat(shipped.missing().statusOf(Field.START_DATE, "Unclear")).contains(Status.NO_DATA);
        assertThat(shipped.missing().statusOf(Field.POTENTIAL_IMPACT, "Unclear"))
                .contains(Status.NO_DATA);
        assertThat(shipped.missing().statusOf(Field.COMPLETION_END, "Unclear")).isEmpty();
        assertThat(shipped.missing().statusOf(Field.TITLE, "Unclear")).isEmpty();
        assertThat(shipped.missing().statusOf(Field.TITLE, "None Specified")).contains(Status.NO_DATA);
        assertThat(shipped.missing().statusOf(Field.SPECIFICITY, "None")).isEmpty();
    }

    @Test
    void aLongTextIsNeverAMissingCode() {
        assertThat(shipped.missing().statusOf(Field.DESCRIPTION, "NR ".repeat(40)))
                .isEmpty();
    }

    // ---- policy areas and the agenda's catalogue

    @Test
    void everyAreasParentIsAnArea() {
        assertThat(shipped.areas().areas()).hasSizeGreaterThan(60).allSatisfy(area -> assertThat(
                        area.parent().isEmpty()
                                || shipped.areas().area(area.parent()).isPresent())
                .as(area.code())
                .isTrue());
    }

    @Test
    void theAreasOfJusticeAreBelowJustice() {
        assertThat(shipped.areas().areas())
                .filteredOn(area -> area.parent().equals(PolicyAreas.JUSTICE))
                .extracting(PolicyArea::code)
                .contains("access_to_justice", "open_justice", "policing_corrections", "judiciary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogp-2024", "ogp-2016", "ogp-2015"})
    void everyHeadingOfAVintageStandsForAnAreaAndStandsOnce(String vintage) {
        List<String> headings = records("policy-area-headings.csv").stream()
                .filter(entry -> entry.get("vintage").equals(vintage))
                .map(entry -> entry.get("heading"))
                .toList();

        assertThat(headings).isNotEmpty().doesNotHaveDuplicates();
        assertThat(shipped.areas().headings(vintage).keySet()).containsExactlyInAnyOrderElementsOf(headings);
        assertThat(shipped.areas().headings(vintage).values())
                .allSatisfy(code -> assertThat(shipped.areas().area(code)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogp-2024", "ogp-2016", "ogp-2015"})
    void noTwoHeadingsOfAVintageStandForOneArea(String vintage) {
        assertThat(shipped.areas().headings(vintage).values()).doesNotHaveDuplicates();
    }

    @Test
    void theAgendasCatalogueListsFiftyCommitments() {
        Problems problems = new Problems();
        AgendaCatalogue catalogue = AgendaCatalogue.read(ShippedLists.FOLDER.resolve("agenda-catalogue.csv"), problems);
        List<CSVRecord> entries = records("agenda-catalogue.csv");

        assertThat(problems.lines()).isEmpty();
        assertThat(entries).hasSize(50);
        assertThat(entries).extracting(entry -> entry.get("commitment_id")).doesNotHaveDuplicates();
        for (CSVRecord entry : entries) {
            assertThat(catalogue.contains(entry.get("commitment_id"))).isTrue();
            assertThat(catalogue.pillarOf(entry.get("commitment_id")).orElse(""))
                    .isEqualTo(entry.get("pillar"));
        }
        assertThat(catalogue.contains("KE9999")).isFalse();
        assertThat(catalogue.pillarOf("KE9999")).isEmpty();
    }
}
