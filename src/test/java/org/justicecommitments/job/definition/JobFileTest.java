package org.justicecommitments.job.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.assess.Expectation;
import org.justicecommitments.job.definition.JobDefinition.Schedule;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.Problems;

/** What is wrong in a job file is said all at once, each with its line, what was expected and what to do. */
class JobFileTest {

    private static final Path SHIPPED = Path.of("jobs");

    @TempDir
    private Path folder;

    private Path jobFile;

    @BeforeEach
    void copyShippedJobs() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        jobFile = folder.resolve("nightly.yaml");
    }

    /** Replaces the first occurrence of a text in a file, and gives the number of its line. */
    private int edit(String name, String old, String changed) {
        Path file = folder.resolve(name);
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            int at = text.indexOf(old);
            assertThat(at).as("'%s' in %s", old, name).isNotNegative();
            Files.writeString(file, text.substring(0, at) + changed + text.substring(at + old.length()));
            return Math.toIntExact(
                            text.substring(0, at).chars().filter(c -> c == '\n').count())
                    + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems() {
        Problems problems = new Problems();
        Optional<JobDefinition> job = JobFile.read(jobFile, problems);
        assertThat(job.isPresent()).as("a job, with %s", problems.lines()).isEqualTo(problems.isEmpty());
        return problems.lines();
    }

    /** The one problem there is, which must name this file and line. */
    private String problem(String name, int line) {
        List<String> problems = problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).startsWith(folder.resolve(name) + ", line " + line + ": ");
        return problems.get(0);
    }

    @Test
    void theShippedJobHasNoProblems() {
        Problems problems = new Problems();

        Optional<JobDefinition> job = JobFile.read(SHIPPED.resolve("nightly.yaml"), problems);

        assertThat(problems.lines()).isEmpty();
        assertThat(job).isPresent();
        assertThat(job.get().name()).isEqualTo("nightly");
        assertThat(job.get().vintages()).containsOnlyKeys("ogp-2024", "ogp-2016", "ogp-2015");
        assertThat(job.get().layouts()).hasSize(3);
        assertThat(job.get().justiceCounts()).isEqualTo(JusticeCounts.EITHER);
        assertThat(job.get().expectations().all()).hasSize(Expectation.Measure.values().length);
        assertThat(job.get().schedule()).contains(new Schedule("30 4 * * *", ZoneId.of("Europe/Brussels")));
        assertThat(job.get().examples()).isNotEmpty();
        assertThat(job.get().files())
                .contains(SHIPPED.resolve("nightly.yaml"))
                .hasSize(10)
                .allMatch(Files::isRegularFile);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "publisher: Justice|publischer: Justice|publischer|title, publisher",
                "justice_counts: either|justice_count: either|justice_count|code_lists",
                "    kind: snapshot|    knd: snapshot|knd|kind, ",
                "{cron: \"30 4 * * *\", zone|{crn: \"30 4 * * *\", zone|crn|cron, zone",
                "refused_rows: {at_most: 0.2}|refused_rows: {atmost: 0.2}|atmost|at_least, at_most",
                "  refused_rows: {|  refused: {|refused|commitments, justice_commitments, refused_rows",
                "  members: codelists|  member: codelists|member|members",
            })
    void anUnknownKeyNamesTheValidOnesWithItsLine(String old, String changed, String key, String valid) {
        int line = edit("nightly.yaml", old, changed);

        List<String> problems = problems();

        assertThat(problems).anySatisfy(problem -> assertThat(problem)
                .startsWith(jobFile + ", line " + line + ": ")
                .contains("`" + key + "` is no key of")
                .contains("valid keys are: "));
        for (String name : valid.split(", ", -1)) {
            assertThat(problems).anyMatch(problem -> problem.contains("valid keys are: ") && problem.contains(name));
        }
    }

    @Test
    void aSheetOfIndicatorsIsReadWithItsTerms() throws IOException {
        Files.writeString(folder.resolve("gap.csv"), "Code,Unmet\nken,12.5\n");
        edit(
                "nightly.yaml",
                "coalition: coalition.csv",
                """
                coalition: coalition.csv
                justice_gap:
                  file: gap.csv
                  title: Unmet need
                  source: Example
                  licence: CC-BY-4.0
                  country_column: Code
                  indicators: {unmet_need: Unmet}
                """);
        Problems problems = new Problems();

        IndicatorSheet sheet =
                JobFile.read(jobFile, problems).orElseThrow().justiceGap().orElseThrow();

        assertThat(problems.lines()).isEmpty();
        assertThat(sheet.origin().licence()).isEqualTo("CC-BY-4.0");
        assertThat(sheet.rows()).singleElement().satisfies(row -> assertThat(row.country())
                .isEqualTo("KEN"));
    }

    @Test
    void aSheetOfIndicatorsWithoutItsColumnsIsAProblem() throws IOException {
        Files.writeString(folder.resolve("gap.csv"), "Country,Unmet\nKEN,12.5\n");
        edit(
                "nightly.yaml",
                "coalition: coalition.csv",
                "justice_gap: {file: gap.csv, title: T, source: S, country_column: Code, indicators: {unmet: Unmet}}");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem)
                .contains("gap.csv", "lacks the columns [Code]"));
    }

    @Test
    void aParticipantOfTheCoalitionNeedsAKnownKindMemberAndSource() throws IOException {
        Files.writeString(
                folder.resolve("coalition.csv"),
                """
                name,kind,member_code,role,from,until,source,reviewed
                Kenya,member,KEN,,2021-01-01,,a page,2026-11-21
                Peru,member,PER,maybe,,,a page,2026-11-21
                Nowhere,member,QQQ,,,,a page,2026-11-21
                Some Forum,club,,,soon,,,2026-11-21
                """);

        assertThat(problems())
                .hasSize(5)
                .anySatisfy(problem -> assertThat(problem).contains("role is 'maybe'; expected one of co_creating,"))
                .anySatisfy(problem -> assertThat(problem).contains("member_code is 'QQQ'"))
                .anySatisfy(problem -> assertThat(problem).contains("kind is 'club'"))
                .anySatisfy(problem -> assertThat(problem).contains("from is 'soon'"))
                .anySatisfy(problem -> assertThat(problem).contains("needs a name and a source"));
    }

    @Test
    void anUnknownColumnNamesTheValidFields() {
        int line = edit("nightly.yaml", "  theme: [Theme]", "  themes: [Theme]");

        assertThat(problem("nightly.yaml", line))
                .contains("`themes` is no field")
                .contains("theme, title")
                .contains("potential_impact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "  title: Justice commitments of|  title: [a, b] #|`title` must be one value",
                "  members: codelists/members.csv|  members: [codelists/members.csv]|`members` must be one value",
                "  commitments: {at_least: 0.5}|  commitments: 0.5|`commitments` must have keys with values",
                "  commitments: {at_least: 0.5}|  commitments: {at_least: half}|`at_least` is 'half'; expected a number",
                "    source_date: 2024-06-30|    source_date: 30/06/2024|`source_date` is '30/06/2024'; expected a date such as",
                "    source_date: 2024-06-30|    source_date: 2024-02-30|`source_date` is '2024-02-30'; expected a date such as",
                "    source_date: 2024-06-30|    source_date: soon|`source_date` is 'soon'; expected a date such as",
                "    kind: snapshot |    kind: picture |`kind` is 'picture'; expected snapshot or archive",
                "    scope: selection |    scope: some |`scope` is 'some'; expected all or selection",
                "    date_order: month-first|    date_order: middle|`date_order` is 'middle'; expected day-first or month-first",
                "    date_order_mixed: true|    date_order_mixed: perhaps|`date_order_mixed` is 'perhaps'; expected true or false",
                "justice_counts: either|justice_counts: all|`justice_counts` is 'all'; expected ogp, either, tagger or listed",
                "  id: justice-commitments|  id: Justice Commitments|`id` is 'Justice Commitments'; expected 2 to 100 of a-z",
                "zone: Europe/Brussels|zone: Europe/Brussel|`zone` is 'Europe/Brussel'; expected a time zone such as",
                "    required: [commitment_id, member|    required: [commitment_ids, member|`commitment_ids` is no field",
                "  theme: [Theme]|  theme: {a: Theme}|`theme` must be a list",
                "    findings: []|    findings: [[a]]|`findings` must be a list of values",
            })
    void aValueOfTheWrongTypeSaysWhatWasExpectedWithItsLine(String old, String changed, String message) {
        int line = edit("nightly.yaml", old, changed);

        assertThat(problems()).anySatisfy(problem -> assertThat(problem)
                .startsWith(jobFile + ", line " + line + ": ")
                .contains(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"61 4 * * *", "30 4 * *", "30 4 * * * *", "every night", "@daily", "30 25 * * *", "a b c d e"})
    void aBadCronSaysWhatAGoodOneIs(String cron) {
        int line = edit("nightly.yaml", "30 4 * * *", cron);

        assertThat(problem("nightly.yaml", line))
                .contains("`cron` is '" + cron + "'")
                .contains("five fields: minute, hour, day of month, month, day of week");
    }

    @Test
    void anEngineIsLocalOrSpark() {
        int line = edit("nightly.yaml", "justice_counts: either", "engine: hadoop\njustice_counts: either");

        assertThat(problem("nightly.yaml", line)).contains("`engine` is 'hadoop'; expected local or spark");
    }

    @Test
    void aScheduleRunsNextAtItsTimeInItsZone() {
        Schedule schedule = new Schedule("30 4 * * *", ZoneId.of("Europe/Brussels"));

        assertThat(Cron.next(schedule, Instant.parse("2026-11-21T00:00:00Z")))
                .contains(Instant.parse("2026-11-21T03:30:00Z"));
        assertThat(Cron.next(schedule, Instant.parse("2026-07-01T03:00:00Z")))
                .contains(Instant.parse("2026-07-02T02:30:00Z"));
    }

    @Test
    void aMissingKeyIsNamedWithItsSection() {
        edit("nightly.yaml", "  publisher: Justice Commitments\n", "");

        assertThat(problem("nightly.yaml", 5)).contains("`publisher` is missing in `dataset`");
    }

    @Test
    void aKeyThatStandsTwiceIsAProblem() {
        int line = edit("nightly.yaml", "  licence: CC-BY-4.0\n", "  licence: CC-BY-4.0\n  title: Another\n");

        assertThat(problem("nightly.yaml", line + 1)).contains("`title` stands twice in `dataset`");
    }

    @Test
    void aSectionThatStandsTwiceIsAProblem() {
        int line =
                edit("nightly.yaml", "sample_marker: SAMPLE DATA", "sample_marker: SAMPLE DATA\njustice_counts: ogp");

        assertThat(problem("nightly.yaml", line + 1)).contains("`justice_counts` stands twice in the file");
    }

    @Test
    void aVintageThatStandsTwiceIsAProblem() {
        int line = edit("nightly.yaml", "  - vintage: ogp-2015", "  - vintage: ogp-2016");

        assertThat(problems()).anySatisfy(problem -> assertThat(problem)
                .startsWith(jobFile + ", line " + line + ": ")
                .contains("the vintage `ogp-2016` stands twice"));
    }

    @Test
    void aHeadingThatStandsForTwoFieldsIsAProblem() {
        int line = edit("nightly.yaml", "  region: [Region]", "  region: [Region, Theme]");

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(jobFile + ", line ")
                .contains("the heading 'Theme' stands for both")
                .contains("theme")
                .contains("region");
        assertThat(line).isPositive();
    }

    @Test
    void aMissingFileIsNamedWithTheLineThatNamesIt() {
        int line = edit("nightly.yaml", "codelists/missing-codes.csv", "codelists/lost.csv");

        assertThat(problems().get(0))
                .startsWith(jobFile + ", line " + line + ": ")
                .contains(folder.resolve("codelists/lost.csv") + "' does not exist");
    }

    @Test
    void aJobFileThatIsNotThereIsAProblem() {
        jobFile = folder.resolve("absent.yaml");

        assertThat(problems()).singleElement().asString().startsWith(jobFile + ": ");
    }

    @Test
    void aTabIsNamedWithItsLine() {
        int line = edit("nightly.yaml", "  licence: CC-BY-4.0", "\tlicence: CC-BY-4.0");

        assertThat(problem("nightly.yaml", line)).contains("not YAML");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keywords: [a, b\n", "a: b: c\n", "- only\n- a list\n", "just words\n", ""})
    void whatIsNotYamlWithKeysIsOneProblemWithItsLine(String text) throws IOException {
        Files.writeString(jobFile, text);

        assertThat(problems()).singleElement().asString().startsWith(jobFile + ", line ");
    }

    @Test
    void bytesThatAreNoTextAreAProblem() throws IOException {
        Files.write(jobFile, new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith(jobFile + ": ")
                .doesNotContain("java");
    }

    @Test
    void aFileThatUnfoldsItselfIsNotRead() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        Files.writeString(jobFile, bomb);

        assertThat(problems()).isNotEmpty();
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        int licence = edit("nightly.yaml", "  licence: CC-BY-4.0", "  license: CC-BY-4.0");
        int counts = edit("nightly.yaml", "justice_counts: either", "justice_counts: all");
        int date = edit("nightly.yaml", "source_date: 2024-06-30", "source_date: 2024-13-30");
        int cron = edit("nightly.yaml", "30 4 * * *", "99 4 * * *");
        int tag = edit("taxonomy.yaml", "    dimension: actor", "    dimension: player");
        int member = edit("codelists/members.csv", ",national,ALB", ",nationale,ALB");

        List<String> problems = problems();

        for (int line : new int[] {licence, counts, date, cron}) {
            assertThat(problems).anyMatch(problem -> problem.startsWith(jobFile + ", line " + line + ": "));
        }
        assertThat(problems)
                .anyMatch(problem -> problem.startsWith(folder.resolve("taxonomy.yaml") + ", line " + tag + ": "))
                .anyMatch(problem ->
                        problem.startsWith(folder.resolve("codelists/members.csv") + ", line " + member + ": "))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "    dimension: actor|    dimension: player|`dimension` is 'player'; expected justice, actor, theme, sdg or agenda",
                "    threshold: 2.4|    threshold: 0|must be above 0",
                "    threshold: 2.4|    threshold: -1|must be above 0",
                "    threshold: 2.4|    threshold: high|`threshold` is 'high'; expected a number",
                "    parent: justice|    parent: justize|the parent `justize` is no tag of this file",
                "- code: police|- code: courts|the tag `courts` stands twice",
                "title_factor: 3.0|title_factor: much|`title_factor` is 'much'; expected a number",
                "fold: nfkd-lower|fold: none|`fold` is 'none'; expected nfkd-lower",
                "  - {phrase: \"minister of justice\"|  - {phrase: \"mini*ster of justice\"|`*` stands at the end of a word only",
                "  - {phrase: \"minister of justice\"|  - {phrase: \"a b c d e f g h i\"|a phrase has 1 to 8 words; this has 9",
                "  - {phrase: \"minister of justice\"|  - {words: \"minister of justice\"|`phrase` is missing in",
                "evaluated: [en, es]|evaluatd: [en, es]|`evaluatd` is no key of",
                "  - code: sdg_16_3|  - code: sdg_peace|a tag of dimension sdg is `sdg`, `sdg_16` or `sdg_16_3`",
            })
    void aBrokenTaxonomyIsToldWithTheLine(String old, String changed, String message) {
        int line = edit("taxonomy.yaml", old, changed);

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem)
                    .startsWith(folder.resolve("taxonomy.yaml") + ", line ")
                    .contains(message);
            int named = Integer.parseInt(problem.replaceFirst(".*?, line (\\d+): .*", "$1"));
            assertThat(named).isBetween(line - 1, line + 1);
        });
    }

    @Test
    void aTaxonomyThatIsNotYamlIsToldWithTheLine() {
        int line = edit("taxonomy.yaml", "  - code: courts", "\t- code: courts");

        assertThat(problem("taxonomy.yaml", line)).contains("not YAML");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "members.csv|,national,ALB|,kingdom,ALB|kind is 'kingdom'; expected national, local or other",
                "members.csv|,2011,,OGP|,11,,OGP|member_from is '11'; expected a year",
                "members.csv|AUS,Australia|,Australia|a member needs a member_code and a name",
                "missing-codes.csv|NR,,not_reviewed|NR,,unknown|status is 'unknown'; expected",
                "coded-answers.csv|specificity,,Low|specifity,,Low|'specifity' is no coded variable; expected one of",
                "coded-answers.csv|Low,1,low|Low,1,lowish|'lowish' is no value of specificity; expected one of not_specific",
                "agenda-catalogue.csv|AR0084,pillar_2|AR0084,pillar_4|pillar is 'pillar_4'; expected pillar_1",
            })
    void aBrokenCodeListIsToldWithFileAndLine(String name, String old, String changed, String message) {
        int line = edit("codelists/" + name, old, changed);

        assertThat(problem("codelists/" + name, line)).contains(message);
    }

    @Test
    void aCodeListWithoutAColumnNamesIt() {
        edit("codelists/missing-codes.csv", "code,scope,status", "code,scope,state");

        assertThat(problem("codelists/missing-codes.csv", 1)).contains("lacks the columns [status]");
    }
}
