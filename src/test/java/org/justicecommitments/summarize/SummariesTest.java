package org.justicecommitments.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.justicecommitments.example.ExampleCommitment.local;
import static org.justicecommitments.example.ExampleCommitment.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.EarlyResults;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.PotentialForResults;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.tag.AssignedTag.Origin;

/** The tables, made from a handful of commitments whose counts can be checked by hand. */
class SummariesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static final Member ARVANDIA = national("ARV", "AV", "Arvandia", "Americas");
    private static final Member BELLORIA = national("BEL", "BE", "Belloria", "Europe");
    private static final Member BEL_CITY = local("BEL-CIT", "BELC", "Belloria City", "Europe");
    private static final Member DORVANIA = national("DOR", "DO", "Dorvania", "Europe");

    private static ExampleCommitment of(String id, Member member, int plan, int year) {
        return ExampleCommitment.of(id)
                .by(member)
                .with(Field.ACTION_PLAN_NUMBER, plan)
                .with(Field.SUBMISSION_YEAR, year);
    }

    /** By OGP: 1, 2, 5. By the tagger: 2, 3, 7. By either: five of nine. */
    private static List<ExampleCommitment> commitments() {
        return List.of(
                of("AV0001", ARVANDIA, 1, 2022).tag("justice", Origin.OGP),
                of("AV0002", ARVANDIA, 1, 2022).tag("judiciary", Origin.OGP).tag("justice", Origin.TAGGER),
                of("AV0003", ARVANDIA, 2, 2024).tag("open_justice", Origin.TAGGER),
                of("AV0004", ARVANDIA, 2, 2024).tag("right_to_information", Origin.OGP),
                of("BE0001", BELLORIA, 3, 2022).tag("access_to_justice", Origin.OGP),
                of("BE0002", BELLORIA, 3, 2022).tag("legal_aid", Origin.TAGGER),
                of("BELC0001", BEL_CITY, 1, 2022).tag("policing_corrections", Origin.TAGGER),
                of("DO0001", DORVANIA, 1, 2024),
                ExampleCommitment.of("XX0001").by(Member.unlisted("Nowhere")));
    }

    private static SummaryTable table(String name, List<ExampleCommitment> commitments) {
        List<Summary> summaries = Summaries.all(AS_OF);
        commitments.forEach(one -> summaries.forEach(summary -> summary.add(one.tagged())));
        return summaries.stream()
                .map(Summary::table)
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows in which the first columns hold these values, as texts, only these columns. */
    private static List<String> rows(SummaryTable table, String keys, String... columns) {
        List<Integer> shown = IntStream.range(0, table.columns().size())
                .filter(i -> List.of(columns).contains(table.columns().get(i).name()))
                .boxed()
                .toList();
        assertThat(shown).as("columns of %s", table.name()).hasSameSizeAs(columns);
        return table.rows().stream()
                .filter(row ->
                        (text(row, IntStream.range(0, row.size()).boxed().toList()) + " ").startsWith(keys + " "))
                .map(row -> text(row, shown))
                .toList();
    }

    private static String text(List<Optional<Object>> row, List<Integer> columns) {
        return columns.stream()
                .map(i -> row.get(i).map(Object::toString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void yearsAreCountedByCodingAndKindAndTheRunningYearIsMarked() {
        SummaryTable table = table("justice_by_year", commitments());
        String[] columns = {"member_kind", "submission_year", "justice", "commitments", "percent", "complete_year"};

        assertThat(rows(table, "ogp", columns))
                .containsExactly(
                        "all 2022 3 5 60.0 true",
                        "all 2024 0 3 0.0 false",
                        "local 2022 0 1 0.0 true",
                        "national 2022 3 4 75.0 true",
                        "national 2024 0 3 0.0 false");
        assertThat(rows(table, "tagger", columns))
                .containsExactly(
                        "all 2022 2 5 40.0 true",
                        "all 2024 1 3 33.3 false",
                        "local 2022 1 1 100.0 true",
                        "national 2022 1 4 25.0 true",
                        "national 2024 1 3 33.3 false");
        assertThat(rows(table, "either all", columns))
                .containsExactly("all 2022 4 5 80.0 true", "all 2024 1 3 33.3 false");
        assertThat(rows(table, "either all 2022", "percent_low", "percent_high"))
                .containsExactly("37.6 96.4");
    }

    @Test
    void aCommitmentWithoutYearIsInNoYear() {
        SummaryTable table = table("justice_by_year", commitments());

        assertThat(table.rows()).noneMatch(row -> row.get(1).equals(Optional.of("unknown")));
        assertThat(table("justice_by_year", List.of(ExampleCommitment.of("AV0001")))
                        .rows())
                .isEmpty();
    }

    @Test
    void regionsCountMembersWithAtLeastOneJusticeCommitment() {
        SummaryTable table = table("justice_by_region", commitments());
        String[] columns = {"region", "members_with_justice", "members", "percent", "justice", "commitments"};

        assertThat(rows(table, "ogp", columns))
                .containsExactlyInAnyOrder("Americas 1 1 100.0 2 4", "Europe 1 3 33.3 1 4", "unknown 0 1 0.0 0 1");
        assertThat(rows(table, "tagger", columns))
                .containsExactlyInAnyOrder("Americas 1 1 100.0 2 4", "Europe 1 3 33.3 1 4", "unknown 0 1 0.0 0 1");
        assertThat(rows(table, "either", columns))
                .containsExactlyInAnyOrder("Americas 1 1 100.0 3 4", "Europe 2 3 66.7 2 4", "unknown 0 1 0.0 0 1");
    }

    @Test
    void membersAreListedWithPlansAndJusticeCommitments() {
        SummaryTable table = table("justice_by_member", commitments());
        String[] columns = {
            "member", "member_code", "member_kind", "plans", "latest_plan", "latest_year", "justice", "commitments"
        };

        assertThat(rows(table, "either", columns))
                .containsExactly(
                        "Arvandia ARV national 2 2 2024 3 4",
                        "Belloria BEL national 1 3 2022 1 2",
                        "Belloria City BEL-CIT local 1 1 2022 1 1",
                        "Dorvania DOR national 1 1 2024 0 1",
                        "Nowhere - - 0 - - 0 1");
        assertThat(rows(table, "ogp Arvandia", "justice", "commitments", "percent"))
                .containsExactly("2 4 50.0");
    }

    @Test
    void theBaseOfARateLeavesOutWhatTheIrmHasNotReviewed() {
        List<ExampleCommitment> commitments = List.of(
                impact("AV0001", PotentialImpact.MODERATE, true).tag("justice", Origin.OGP),
                impact("AV0002", PotentialImpact.TRANSFORMATIVE, false),
                impact("AV0003", PotentialImpact.MINOR, true).tag("justice", Origin.TAGGER),
                of("AV0004", ARVANDIA, 1, 2016).answering(Field.POTENTIAL_IMPACT, new Answer.NotReviewed<>()),
                of("AV0005", ARVANDIA, 1, 2016).answering(Field.POTENTIAL_IMPACT, new Answer.Unreadable<>("hgih")),
                of("AV0006", ARVANDIA, 1, 2016),
                of("AV0007", ARVANDIA, 1, 2022).with(Field.POTENTIAL_IMPACT, PotentialImpact.MODERATE));
        SummaryTable table = table("ambition", commitments);

        assertThat(rows(table, "ogp high_ambition_by_potential_impact", "commitments", "count", "base"))
                .containsExactly("all 1 3", "justice 1 1");
        assertThat(rows(table, "tagger high_ambition_by_potential_impact", "commitments", "count", "base"))
                .containsExactly("all 1 3", "justice 0 1");
        assertThat(rows(table, "either high_ambition_by_potential_impact justice", "count", "base", "percent"))
                .containsExactly("1 2 50.0");
        assertThat(rows(table, "ogp high_ambition_by_potential_for_results", "count", "base", "percent"))
                .containsExactly("0 0 -", "0 0 -");
    }

    private static ExampleCommitment impact(String id, PotentialImpact impact, boolean relevant) {
        return of(id, ARVANDIA, 1, 2016)
                .with(Field.POTENTIAL_IMPACT, impact)
                .with(Field.VALUE_INFORMATION, relevant)
                .with(Field.VALUE_PARTICIPATION, false)
                .with(Field.VALUE_ACCOUNTABILITY, false);
    }

    @Test
    void ambitionSinceTwentyTwentyIsByPotentialForResultsAndNeverAddedToTheOlderOne() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2022).with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.SUBSTANTIAL),
                of("AV0002", ARVANDIA, 1, 2020).with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.MODEST),
                of("AV0003", ARVANDIA, 1, 2020).with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.UNCLEAR),
                of("AV0004", ARVANDIA, 1, 2019).with(Field.POTENTIAL_FOR_RESULTS, PotentialForResults.SUBSTANTIAL),
                of("AV0005", ARVANDIA, 1, 2022).answering(Field.POTENTIAL_FOR_RESULTS, new Answer.NotReviewed<>()),
                impact("AV0006", PotentialImpact.MODERATE, true));
        SummaryTable table = table("ambition", commitments);

        assertThat(rows(table, "ogp high_ambition_by_potential_for_results all", "count", "base"))
                .containsExactly("1 3");
        assertThat(rows(table, "ogp high_ambition_by_potential_impact all", "count", "base"))
                .containsExactly("1 1");
    }

    @Test
    void completionResultsAndStarsHaveBasesOfTheirOwn() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2016)
                        .with(Field.COMPLETION_PROGRESS, Completion.LIMITED)
                        .with(Field.COMPLETION_END, Completion.COMPLETE)
                        .with(Field.OPENED_GOVERNMENT, OpenedGovernment.MAJOR)
                        .with(Field.STARRED_END, true),
                of("AV0002", ARVANDIA, 1, 2016)
                        .with(Field.COMPLETION_PROGRESS, Completion.SUBSTANTIAL)
                        .answering(Field.COMPLETION_END, new Answer.NotReviewed<>())
                        .with(Field.OPENED_GOVERNMENT, OpenedGovernment.MARGINAL)
                        .with(Field.STARRED_PROGRESS, false),
                of("AV0003", ARVANDIA, 1, 2016)
                        .with(Field.COMPLETION_END, Completion.WITHDRAWN)
                        .answering(Field.OPENED_GOVERNMENT, new Answer.NotReviewed<>())
                        .answering(Field.STARRED_END, new Answer.NotReviewed<>()),
                of("AV0004", ARVANDIA, 1, 2022).with(Field.EARLY_RESULTS, EarlyResults.MODERATE),
                of("AV0005", ARVANDIA, 1, 2022).with(Field.EARLY_RESULTS, EarlyResults.NO_NOTABLE_RESULTS),
                of("AV0006", ARVANDIA, 1, 2022).answering(Field.EARLY_RESULTS, new Answer.NotApplicable<>()));
        SummaryTable table = table("ambition", commitments);

        assertThat(rows(table, "ogp high_completion all", "count", "base")).containsExactly("2 3");
        assertThat(rows(table, "ogp opened_government all", "count", "base")).containsExactly("1 2");
        assertThat(rows(table, "ogp starred all", "count", "base")).containsExactly("1 2");
        assertThat(rows(table, "ogp early_results all", "count", "base")).containsExactly("1 2");
    }

    static List<SummaryTable> tables() {
        return Summaries.all(AS_OF).stream()
                .map(Summary::table)
                .map(table -> table(table.name(), commitments()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasACodingABaseBesideEveryRateAndItsInterval(SummaryTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();

        assertThat(names).startsWith("coding").doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        assertThat(names).containsSubsequence("percent", "percent_low", "percent_high");
        assertThat(table.columns())
                .allSatisfy(
                        column -> assertThat(column.definition()).isNotBlank().endsWith("."));
        assertThat(table.question()).endsWith("?");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theRowsOfATableHaveAllColumnsAndUniqueKeysThatAreThere(SummaryTable table) {
        int keys = (int) table.columns().stream().filter(Column::key).count();
        List<Integer> first = IntStream.range(0, keys).boxed().toList();

        assertThat(table.rows()).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.subList(0, keys)).allMatch(Optional::isPresent));
        assertThat(table.rows().stream().map(row -> text(row, first))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theOrderOfTheCommitmentsDoesNotMatter(SummaryTable table) {
        List<ExampleCommitment> backwards = new ArrayList<>(commitments());
        Collections.reverse(backwards);

        assertThat(table(table.name(), backwards)).isEqualTo(table);
    }
}
