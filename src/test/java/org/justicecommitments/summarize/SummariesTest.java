package org.justicecommitments.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.justicecommitments.example.ExampleCommitment.local;
import static org.justicecommitments.example.ExampleCommitment.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.CoalitionList.Participant;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.IndicatorSheet.CountryRow;

/** The tables, made from a handful of commitments whose counts can be checked by hand. */
class SummariesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static final JobDefinition JOB = NightlyJob.read();

    private static final Summaries.Lists LISTS = new Summaries.Lists(
            JOB.vocabularies().areas(),
            JOB.taxonomy(),
            new CoalitionList(List.of(
                    listed("Arvandia", "member", "ARV", "2020-01-01", ""),
                    listed("Dorvania", "member", "DOR", "2024-01-01", ""),
                    listed("Justice Forum", "organisation", "", "2019-01-01", ""),
                    listed("Old Forum", "observer", "", "2019-01-01", "2023-12-31"))),
            Optional.of(new IndicatorSheet(
                    new IndicatorSheet.Origin("gap.csv", "Unmet need", "CC-BY-4.0", "Example"),
                    Map.of("unmet_need", "Unmet"),
                    List.of(
                            indicator(2, "ARV", "12.5"),
                            indicator(3, "BEL", "a lot"),
                            indicator(4, "ZZZ", "3"),
                            indicator(5, "ARV", "13")))));

    private static Participant listed(String name, String kind, String code, String from, String until) {
        String role = kind.equals("member") ? CoalitionList.CO_CREATING : "";
        return new Participant(name, kind, code, role, day(from), day(until), "made up for this test");
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static CountryRow indicator(long line, String country, String value) {
        return new CountryRow(line, country, Map.of("Code", country, "Unmet", value));
    }

    private static final Member ARVANDIA = national("ARV", "AV", "Arvandia", "Americas");
    private static final Member BELLORIA = national("BEL", "BE", "Belloria", "Europe");
    private static final Member BEL_CITY = local("BEL-CIT", "BELC", "Belloria City", "Europe");
    private static final Member DORVANIA = national("DOR", "DO", "Dorvania", "Europe");

    private static ExampleCommitment of(String id, Member member, int plan, int year) {
        return ExampleCommitment.of(id)
                .by(member)
                .with(Field.ACTION_PLAN_NUMBER, plan)
                .with(Field.SUBMISSION_YEAR, year)
                .area("justice", false);
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
                ExampleCommitment.of("XX0001").by(Member.unlisted("Nowhere")).area("justice", false));
    }

    private static SummaryTable table(String name, List<ExampleCommitment> commitments) {
        Summaries summaries = new Summaries(AS_OF, LISTS);
        return summaries
                .tables(counted(summaries, commitments))
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is counted of commitments, each of which is a portion. */
    private static Summaries.Counted counted(Summaries summaries, List<ExampleCommitment> commitments) {
        Summaries.Counted all = summaries.nothing();
        for (ExampleCommitment one : commitments) {
            Summaries.Counted portion = summaries.nothing();
            summaries.add(List.of(one.tagged()), portion);
            all.merge(portion);
        }
        return all;
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
        String[] columns = {
            "region", "member_kind", "members_with_justice", "members", "percent", "justice", "commitments"
        };

        assertThat(rows(table, "ogp", columns))
                .contains("Americas all 1 1 100.0 2 4", "Europe all 1 3 33.3 1 4", "unknown all 0 1 0.0 0 1");
        assertThat(rows(table, "tagger", columns))
                .contains("Americas all 1 1 100.0 2 4", "Europe all 1 3 33.3 1 4", "unknown all 0 1 0.0 0 1");
        assertThat(rows(table, "either", columns))
                .containsExactly(
                        "Americas all 1 1 100.0 3 4",
                        "Americas national 1 1 100.0 3 4",
                        "Europe all 2 3 66.7 2 4",
                        "Europe local 1 1 100.0 1 1",
                        "Europe national 1 2 50.0 1 3",
                        "unknown all 0 1 0.0 0 1",
                        "unknown unknown 0 1 0.0 0 1");
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

        assertThat(rows(table, "ogp high_ambition potential_impact all all", "commitments", "count", "base"))
                .containsExactly("all 1 3", "justice 1 1");
        assertThat(rows(table, "tagger high_ambition potential_impact all all", "commitments", "count", "base"))
                .containsExactly("all 1 3", "justice 0 1");
        assertThat(rows(table, "either high_ambition potential_impact all all justice", "count", "base", "percent"))
                .containsExactly("1 2 50.0");
        assertThat(rows(table, "ogp high_ambition potential_for_results all all", "count", "base", "percent"))
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

        assertThat(rows(table, "ogp high_ambition potential_for_results all all all", "count", "base"))
                .containsExactly("1 3");
        assertThat(rows(table, "ogp high_ambition potential_impact all all all", "count", "base"))
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

        assertThat(rows(table, "ogp high_completion newest_look all all all", "count", "base"))
                .containsExactly("2 3");
        assertThat(rows(table, "ogp opened_government did_it_open_government all all all", "count", "base"))
                .containsExactly("1 2");
        assertThat(rows(table, "ogp starred current_formula all all all", "count", "base"))
                .containsExactly("1 2");
        assertThat(rows(table, "ogp early_results early_results all all all", "count", "base"))
                .containsExactly("1 2");
    }

    @Test
    void whatOgpHasNotCodedIsInNoBaseOfItsCoding() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2022).area("justice", true).tag("justice", Origin.OGP),
                of("AV0002", ARVANDIA, 1, 2022).area("justice", Answer.none()),
                of("AV0003", ARVANDIA, 1, 2022).area("open_justice", false));
        String[] columns = {"justice", "commitments", "not_coded"};

        assertThat(rows(table("justice_by_year", commitments), "ogp all 2022", columns))
                .containsExactly("1 2 1");
        assertThat(rows(table("justice_by_year", commitments), "tagger all 2022", columns))
                .containsExactly("0 3 0");
        assertThat(rows(
                        table("policy_series", commitments),
                        "ogp all all open_justice",
                        "commitments_with",
                        "commitments"))
                .containsExactly("0 1");
        assertThat(rows(
                        table("policy_area_comparison", commitments),
                        "ogp all all open_justice",
                        "members_with",
                        "members"))
                .containsExactly("0 1");
    }

    @Test
    void aBaseBelowThirtyIsMarkedAndAShareOfASelectionSaysWhatItIsOf() {
        List<ExampleCommitment> commitments = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            commitments.add(of("AV" + (1000 + i), ARVANDIA, 1, 2021));
            commitments.add(of("AV" + (2000 + i), ARVANDIA, 2, 2022));
        }
        commitments.remove(0);
        commitments.set(40, commitments.get(40).fromSelection());
        SummaryTable table = table("justice_by_year", commitments);
        String[] columns = {"submission_year", "commitments", "small_base", "share_of"};

        assertThat(rows(table, "either all", columns))
                .containsExactlyInAnyOrder(
                        "2021 29 true " + of(commitments, 2021), "2022 30 false " + of(commitments, 2022))
                .anyMatch(row -> row.endsWith("file"))
                .anyMatch(row -> row.endsWith("ogp"));
    }

    private static String of(List<ExampleCommitment> commitments, int year) {
        return commitments.stream()
                        .map(ExampleCommitment::commitment)
                        .filter(commitment ->
                                commitment.get(Field.SUBMISSION_YEAR).is(year))
                        .allMatch(commitment -> commitment.newest().source().wholeOgp())
                ? "ogp"
                : "file";
    }

    @Test
    void policyAreasAreComparedByMembersAndRankedByCommitments() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2022).area("public_procurement", true).area("beneficial_ownership", false),
                of("AV0002", ARVANDIA, 1, 2022)
                        .area("public_procurement", true)
                        .area("beneficial_ownership", false)
                        .tag("justice", Origin.TAGGER),
                of("BE0001", BELLORIA, 3, 2016)
                        .area("public_procurement", false)
                        .area("beneficial_ownership", true)
                        .tag("judiciary", Origin.OGP));
        SummaryTable table = table("policy_area_comparison", commitments);
        String[] columns = {"policy_area", "members_with", "members", "percent", "commitments_with", "area_rank"};

        assertThat(rows(table, "ogp all all", columns))
                .contains(
                        "beneficial_ownership 1 2 50.0 1 2", "public_procurement 1 2 50.0 2 1", "justice 1 2 50.0 1 2");
        assertThat(rows(table, "ogp all active", columns))
                .contains("public_procurement 1 1 100.0 2 1", "justice 0 1 0.0 0 -");
        assertThat(rows(table, "tagger all 2022 justice", columns)).containsExactly("justice 1 1 100.0 1 2");
        assertThat(rows(table, "tagger all all public_procurement", columns)).isEmpty();
    }

    @Test
    void aPlanWithoutAnEndRunsTwoYears() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2022),
                of("AV0002", ARVANDIA, 1, 2021),
                of("AV0003", ARVANDIA, 1, 2020).with(Field.PLAN_END_YEAR, 2024),
                of("AV0004", ARVANDIA, 1, 2022).with(Field.PLAN_END_YEAR, 2023),
                of("AV0005", ARVANDIA, 1, 2025));

        assertThat(rows(table("overview", commitments), "either all active justice_commitments", "count", "base"))
                .containsExactly("0 2");
    }

    @Test
    void theAgendaCountsPillarsActionsAndThePapersOwnPlaces() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2020).tag("justice", Origin.OGP).placed("pillar_1", "action_1_3", "paper"),
                of("AV0002", ARVANDIA, 1, 2020)
                        .tag("justice", Origin.OGP)
                        .placed("pillar_1", "action_1_3", "suggested"),
                of("BE0001", BELLORIA, 1, 2020).tag("justice", Origin.OGP).placed("unclear", "action_2_2", "suggested"),
                of("BE0002", BELLORIA, 1, 2020).placed("pillar_3", "action_3_1", "paper"));
        SummaryTable table = table("agenda", commitments);
        String[] columns = {"agenda_code", "placed", "justice", "placed_by_paper"};

        assertThat(rows(table, "ogp all all", columns))
                .hasSize(16)
                .contains("pillar_1 2 3 1", "action_1_3 2 3 1", "unclear 1 3 0", "action_2_2 0 3 0", "pillar_3 0 3 0");
        assertThat(rows(table, "ogp Europe all unclear", columns)).containsExactly("unclear 1 1 0");
        assertThat(rows(table, "tagger", columns)).isEmpty();
    }

    @Test
    void referencesToTheGoalsHaveABaseForEachGroup() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2020)
                        .tag("access_to_justice", Origin.OGP)
                        .tag("sdg", Origin.TAGGER)
                        .tag("sdg_16", Origin.TAGGER),
                of("AV0002", ARVANDIA, 1, 2012).tag("justice", Origin.OGP),
                of("AV0003", ARVANDIA, 1, 2020).area("sustainable_development_goals", true));
        SummaryTable table = table("sdg", commitments);

        assertThat(rows(table, "ogp all all sdg text", "referring", "commitments"))
                .containsExactly("1 3");
        assertThat(rows(table, "ogp all all sdg ogp", "referring", "commitments"))
                .containsExactly("1 1");
        assertThat(rows(table, "ogp justice all sdg_16 text", "referring", "commitments"))
                .containsExactly("1 2");
        assertThat(rows(table, "ogp justice since_2016 sdg_16 text", "referring", "commitments"))
                .containsExactly("1 1");
        assertThat(rows(table, "ogp access_to_justice all sdg_16_3 text", "referring", "commitments"))
                .containsExactly("0 1");
    }

    @Test
    void theSevenActorsAreCountedAmongJusticeCommitmentsOnly() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2020).tag("justice", Origin.OGP).tag("courts", Origin.TAGGER),
                of("AV0002", ARVANDIA, 1, 2020).tag("justice", Origin.OGP),
                of("AV0003", ARVANDIA, 1, 2020).tag("courts", Origin.TAGGER));
        SummaryTable table = table("justice_actors", commitments);

        assertThat(rows(table, "ogp all", "actor", "commitments_with", "justice", "members_with"))
                .hasSize(7)
                .contains("courts 1 2 1", "police 0 2 0");
    }

    @Test
    void starsOfDifferentFormulasAreNeverAddedUp() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2013).with(Field.STARRED_EARLY, true).with(Field.STARRED_PROGRESS, false),
                of("AV0002", ARVANDIA, 1, 2013).with(Field.STARRED_EARLY, true),
                of("AV0003", ARVANDIA, 1, 2013).with(Field.STARRED_2015, false));
        SummaryTable table = table("ambition", commitments);

        assertThat(rows(table, "ogp starred formula_before_2015 all all all", "count", "base"))
                .containsExactly("2 2");
        assertThat(rows(table, "ogp starred formula_of_2015 all all all", "count", "base"))
                .containsExactly("0 1");
        assertThat(rows(table, "ogp starred current_formula all all all", "count", "base"))
                .containsExactly("0 1");
    }

    @Test
    void unclearAndWithdrawnAreInOneBaseOfCompletionAndNotInTheOther() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2013).with(Field.COMPLETION_PROGRESS, Completion.UNCLEAR),
                of("AV0002", ARVANDIA, 1, 2013).with(Field.COMPLETION_PROGRESS, Completion.COMPLETE),
                of("AV0003", ARVANDIA, 1, 2013).with(Field.COMPLETION_END, Completion.WITHDRAWN));
        SummaryTable table = table("ambition", commitments);

        assertThat(rows(table, "ogp high_completion newest_look all all all", "count", "base"))
                .containsExactly("1 3");
        assertThat(rows(table, "ogp high_completion newest_look_rated all all all", "count", "base"))
                .containsExactly("1 1");
    }

    @Test
    void theCoalitionHasThoseWhoImplementAndThoseOnTheListAndWhatChanged() {
        List<ExampleCommitment> commitments = List.of(
                of("AV0001", ARVANDIA, 1, 2022).tag("justice", Origin.OGP),
                of("BE0001", BELLORIA, 3, 2021).with(Field.PLAN_END_YEAR, 2023).tag("justice", Origin.OGP),
                of("DO0001", DORVANIA, 2, 2023));
        String[] columns = {"name", "status", "basis", "change", "active_justice", "active_justice_year_ago"};

        assertThat(rows(table("coalition", commitments), "ogp", columns))
                .containsExactly(
                        "Arvandia implementing_and_co_creating both stayed 1 1",
                        "Belloria no_longer commitments left 0 1",
                        "Dorvania co_creating list entered 0 0",
                        "Justice Forum takes_part list stayed 0 0",
                        "Old Forum no_longer list left 0 0");
        assertThat(rows(table("coalition_basis", commitments), "ogp", "commitment_id", "active", "active_year_ago"))
                .containsExactly("AV0001 true true", "BE0001 false true");
    }

    @Test
    void aMemberThatAListOnlyNamesIsListedAsTheNewestListSays() {
        Summaries.Lists lists = new Summaries.Lists(
                JOB.vocabularies().areas(),
                JOB.taxonomy(),
                new CoalitionList(List.of(
                        named("Arvandia", "ARV", "co_creating_or_implementing", "2021-05-01", "2024-03-31"),
                        named("Arvandia", "ARV", "implementing", "2024-04-01", ""),
                        named("Dorvania", "DOR", "implementing", "2024-04-01", ""),
                        named("Belloria", "BEL", "co_creating_or_implementing", "2021-05-01", "2024-03-31"))),
                Optional.empty());
        Summaries summaries = new Summaries(AS_OF, lists);
        Summaries.Counted counted =
                counted(summaries, List.of(of("DO0001", DORVANIA, 2, 2023).tag("justice", Origin.OGP)));
        SummaryTable table = summaries
                .tables(counted)
                .filter(one -> one.name().equals("coalition"))
                .findFirst()
                .orElseThrow();

        assertThat(rows(table, "ogp", "name", "status", "basis", "change", "list_role"))
                .containsExactly(
                        "Arvandia listed list stayed implementing",
                        "Belloria no_longer list left -",
                        "Dorvania implementing both stayed implementing");
    }

    private static Participant named(String name, String code, String role, String from, String until) {
        return new Participant(name, "member", code, role, day(from), day(until), "made up for this test");
    }

    @Test
    void indicatorsJoinByCountryCodeAndWhatDoesNotIsAFinding() {
        List<ExampleCommitment> commitments = commitments();
        Summaries summaries = new Summaries(AS_OF, LISTS);
        List<Finding> findings = summaries.findings(counted(summaries, commitments));

        assertThat(rows(
                        table("justice_gap", commitments),
                        "ogp",
                        "country_code",
                        "member",
                        "value",
                        "justice",
                        "commitments"))
                .containsExactly("ARV Arvandia 12.5 2 4");
        assertThat(findings.stream()
                        .map(finding ->
                                finding.place().row() + " " + finding.kind().code()))
                .containsExactly(
                        "3 indicator_no_number", "4 indicator_country_unmatched", "5 indicator_country_unmatched");
    }

    @Test
    void indicatorsWithoutALicenceAreNotPublished() {
        JusticeGap gap = new JusticeGap(
                AS_OF,
                new IndicatorSheet(
                        new IndicatorSheet.Origin("gap.csv", "Unmet need", "", "Example"),
                        Map.of("unmet_need", "Unmet"),
                        List.of(indicator(2, "ARV", "12.5"))));
        ByName<JusticeGap.Counted> countries = gap.nothing();
        commitments().forEach(one -> gap.add(one.tagged(), countries));

        assertThat(gap.table(countries).rows()).isEmpty();
        assertThat(gap.findings(countries).stream()
                        .map(finding -> finding.kind().code()))
                .containsExactly("indicator_licence_missing");
    }

    @Test
    void plansOfAMemberAreCountedOneByOne() {
        assertThat(rows(
                        table("justice_by_plan", commitments()),
                        "either Arvandia",
                        "plan",
                        "submission_year",
                        "justice",
                        "commitments"))
                .containsExactly("1 2022 2 2", "2 2024 1 2");
    }

    @Test
    void theCatalogueGivesAShortTextThatEndsWithASentenceOrADot() {
        String sentence = "The courts of the country publish their decisions within ten days of each hearing. ";
        ExampleCommitment one = of("AV0001", ARVANDIA, 1, 2020)
                .tag("justice", Origin.OGP)
                .placed("pillar_2", "action_2_2", "paper")
                .with(Field.TITLE, "Publish decisions")
                .with(Field.DESCRIPTION, sentence.repeat(5));
        ExampleCommitment endless =
                of("AV0002", ARVANDIA, 1, 2020).tag("justice", Origin.OGP).with(Field.DESCRIPTION, "word ".repeat(200));
        List<String> rows = rows(table("catalogue", List.of(one, endless)), "ogp", "agenda_pillar", "description");

        assertThat(rows).containsExactly("pillar_2 " + sentence.repeat(3).strip(), rows.get(1));
        assertThat(rows.get(1)).matches("unclear (word )+word…").hasSizeLessThan(300);
    }

    static List<SummaryTable> tables() {
        Summaries summaries = new Summaries(AS_OF, LISTS);
        return summaries
                .tables(counted(summaries, commitments()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableHasACodingABaseBesideEveryRateAndItsInterval(SummaryTable table) {
        List<String> names = table.columns().stream().map(Column::name).toList();

        assertThat(names).startsWith("coding").doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.matches("[a-z][a-z0-9_]*"));
        if (names.contains("percent")) {
            assertThat(names).containsSubsequence("percent", "percent_low", "percent_high", "small_base", "share_of");
        }
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
