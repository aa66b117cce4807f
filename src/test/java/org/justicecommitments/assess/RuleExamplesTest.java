package org.justicecommitments.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.justicecommitments.example.ExampleCommitment.national;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.DatePrecision;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.vocabulary.PolicyArea;

/** Every rule raises its finding where it should, and is silent where it should not. */
class RuleExamplesTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final int EXCEL_LIMIT = 32_767;

    private static final List<PolicyArea> AREAS = List.of(
            new PolicyArea("education", "Education", "public_service_delivery", "sector"),
            new PolicyArea("access_to_justice", "Access to Justice", "justice", "theme"));

    /**
     * Commitments that one rule speaks of, and such as it is silent about although they come near. Some rules compare
     * commitments: an example is a list of those that are seen in one run, mostly of one.
     */
    record Examples(List<List<ExampleCommitment>> raising, List<List<ExampleCommitment>> silent) {

        static Examples each(List<ExampleCommitment> raising, List<ExampleCommitment> silent) {
            return new Examples(
                    raising.stream().map(List::of).toList(),
                    silent.stream().map(List::of).toList());
        }
    }

    private static final Map<String, Examples> EXAMPLES = examples();

    private static Map<String, Examples> examples() {
        Map<String, Examples> all = new HashMap<>();
        all.put("end_before_start", endBeforeStart());
        all.put("id_against_member", idAgainstMember());
        all.put("impossible_year", impossibleYear());
        all.put("plan_before_membership", planBeforeMembership());
        all.put("parent_without_child", parentWithoutChild());
        all.put("child_without_parent", childWithoutParent());
        all.put("stale_plan_marked_active", stalePlanMarkedActive());
        all.put("text_at_excel_limit", textAtExcelLimit());
        all.putAll(IdentityExamples.all());
        all.putAll(TimeExamples.all());
        all.putAll(PlanExamples.all());
        all.putAll(TextAndAreaExamples.all());
        all.putAll(RatingExamples.all());
        all.putAll(RecomputationExamples.all());
        return all;
    }

    private static Examples endBeforeStart() {
        return Examples.each(
                List.of(
                        lasting(day("2022-05-02"), day("2022-05-01")),
                        lasting(day("2022-01-01"), PartialDate.year(2021, "2021")),
                        lasting(PartialDate.month(YearMonth.of(2023, 3), "Mar-23"), day("2023-02-28"))),
                List.of(
                        lasting(day("2022-05-01"), day("2022-05-01")),
                        lasting(day("2022-05-01"), day("2022-05-02")),
                        lasting(day("2022-12-31"), PartialDate.year(2022, "2022")),
                        lasting(PartialDate.year(2022, "2022"), day("2022-01-01")),
                        lasting(day("2022-05-01"), PartialDate.ongoing("Ongoing")),
                        example().with(Field.END_DATE, day("2022-05-01")),
                        example()
                                .with(Field.START_DATE, day("2022-05-01"))
                                .answering(Field.END_DATE, new Answer.Unreadable<>("soon"))));
    }

    static ExampleCommitment lasting(PartialDate start, PartialDate end) {
        return example().with(Field.START_DATE, start).with(Field.END_DATE, end);
    }

    static PartialDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        return PartialDate.span(day, day, DatePrecision.DAY, text);
    }

    private static Examples idAgainstMember() {
        Member withoutPrefix = national("DRV", "", "Dorvania", "Europe");
        return Examples.each(
                List.of(
                        ExampleCommitment.of("BE0001"),
                        ExampleCommitment.of("AVX0001"),
                        ExampleCommitment.of("av0001")),
                List.of(
                        ExampleCommitment.of("AV0001"),
                        ExampleCommitment.of("ARV0001"),
                        ExampleCommitment.of("ARV-2-3f9a").withDerivedId(),
                        ExampleCommitment.of("XY0001").by(withoutPrefix),
                        ExampleCommitment.of("XY0001").by(Member.unlisted("Nowhere"))));
    }

    private static Examples impossibleYear() {
        return Examples.each(
                List.of(submitted(2010), submitted(2025), submitted(1905)),
                List.of(submitted(2013), submitted(2024), submitted(2011), example()));
    }

    static ExampleCommitment submitted(int year) {
        return example().by(Member.unlisted("Nowhere")).with(Field.SUBMISSION_YEAR, year);
    }

    private static Examples planBeforeMembership() {
        return Examples.each(
                List.of(example().with(Field.SUBMISSION_YEAR, 2012)),
                List.of(
                        example().with(Field.SUBMISSION_YEAR, 2013),
                        example().with(Field.SUBMISSION_YEAR, 2014),
                        example().answering(Field.SUBMISSION_YEAR, new Answer.NotApplicable<>()),
                        submitted(2012)));
    }

    private static Examples parentWithoutChild() {
        return Examples.each(
                List.of(areas("justice", true, false, false, false, false)),
                List.of(
                        areas("justice", true, true, false, false, false),
                        areas("justice", true, false, false, false, true),
                        areas("justice", false, false, false, false, false),
                        areas("justice", true, false, false, false, false).area("judiciary", Answer.none()),
                        example().area("justice", true)));
    }

    private static Examples childWithoutParent() {
        return Examples.each(
                List.of(
                        areas("justice", false, true, false, false, false),
                        areas("justice", false, false, false, false, true),
                        example().area("justice", false).area("open_justice", true)),
                List.of(
                        areas("justice", true, true, true, true, true),
                        areas("justice", false, false, false, false, false),
                        example().area("open_justice", true),
                        example().area("justice", new Answer.NotReviewed<>()).area("open_justice", true),
                        example().area("justice", false).area("right_to_information", true)));
    }

    static ExampleCommitment areas(
            String parent, boolean set, boolean access, boolean open, boolean policing, boolean judiciary) {
        return example()
                .area(parent, set)
                .area("access_to_justice", access)
                .area("open_justice", open)
                .area("policing_corrections", policing)
                .area("judiciary", judiciary);
    }

    private static Examples stalePlanMarkedActive() {
        return Examples.each(
                List.of(active(true, 2023), active(true, 2015)),
                List.of(
                        active(true, 2024),
                        active(true, 2027),
                        active(false, 2023),
                        example().with(Field.ACTIVE, true),
                        example().with(Field.PLAN_END_YEAR, 2015)));
    }

    private static ExampleCommitment active(boolean active, int planEnds) {
        return example().with(Field.ACTIVE, active).with(Field.PLAN_END_YEAR, planEnds);
    }

    private static Examples textAtExcelLimit() {
        return Examples.each(
                List.of(text(EXCEL_LIMIT), text(EXCEL_LIMIT - 1), text(EXCEL_LIMIT - 300)),
                List.of(text(EXCEL_LIMIT - 301), text(EXCEL_LIMIT + 1), text(100), example()));
    }

    private static ExampleCommitment text(int length) {
        return example().with(Field.DESCRIPTION, "x".repeat(length));
    }

    static ExampleCommitment example() {
        return ExampleCommitment.of("AV0001");
    }

    static List<String> rules() {
        return all().stream().map(rule -> rule.kind().code()).toList();
    }

    private static List<Rule> all() {
        return Rules.all(AS_OF, AREAS);
    }

    /** What the rules of which it is true say of commitments that are seen in one run. */
    private static List<Finding> findings(List<ExampleCommitment> seen, Predicate<String> codes) {
        List<Finding> findings = new ArrayList<>();
        Set<String> areas = new HashSet<>();
        seen.forEach(example -> example.commitment().areas().forEach((code, answer) -> areas.add(code)));
        List<Rule> asked =
                all().stream().filter(rule -> codes.test(rule.kind().code())).toList();
        RuleRun run = new RuleRun(asked, Set.copyOf(Field.all()), areas);
        RuleRun.Seen all = run.nothing();
        for (ExampleCommitment example : seen) {
            RuleRun.Seen portion = run.nothing();
            run.check(example.tagged(), portion, findings::add);
            all.merge(portion);
            run.raise(all, findings::add);
        }
        run.conclude(all, findings::add);
        return findings;
    }

    private static Examples examples(String code) {
        return Optional.ofNullable(EXAMPLES.get(code)).orElse(new Examples(List.of(), List.of()));
    }

    @Test
    void everyRuleHasExamplesAndEveryExampleHasARule() {
        assertThat(rules()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
        assertThat(EXAMPLES.values()).allSatisfy(examples -> {
            assertThat(examples.raising).isNotEmpty();
            assertThat(examples.silent).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleRaisesOneFindingOfItsKindWithThePlaceAndTheId(String rule) {
        for (List<ExampleCommitment> example : examples(rule).raising) {
            List<Finding> findings = findings(example, rule::equals);

            assertThat(findings).as("%s about %s", rule, example).hasSize(1);
            Finding finding = findings.get(0);
            assertThat(finding.kind().code()).isEqualTo(rule);
            assertThat(finding.place().file()).isEqualTo(ExampleCommitment.PLACE.file());
            assertThat(finding.place().sheet()).isEqualTo(ExampleCommitment.PLACE.sheet());
            assertThat(finding.place().row()).isEqualTo(ExampleCommitment.PLACE.row());
            assertThat(finding.place().column()).isNotEmpty();
            assertThat(example.stream().map(one -> one.commitment().id() + ": "))
                    .anySatisfy(id -> assertThat(finding.message()).startsWith(id));
            assertThat(finding.message()).endsWith(".");
            assertThat(finding.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsSilentWhereTheQuestionDoesNotAriseOrAllIsWell(String rule) {
        for (List<ExampleCommitment> example : examples(rule).silent) {
            assertThat(findings(example, rule::equals))
                    .as("%s about %s", rule, example)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSaysNothingAboutACommitmentOfWhichNothingIsKnown(String rule) {
        assertThat(findings(List.of(example()), rule::equals)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleThatIsAskedWithoutItsColumnsIsSilentToo(String code) {
        Rule rule = all().stream()
                .filter(one -> one.kind().code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(rule.check(example().tagged())).isEmpty();
        if (rule instanceof Comparing<?> comparing) {
            assertThat(compared(comparing)).isEmpty();
        }
    }

    private static <M extends Aggregate<M>> Stream<Finding> compared(Comparing<M> rule) {
        M notes = rule.nothing();
        rule.note(example().tagged(), notes);
        return Stream.concat(rule.raise(notes), rule.conclude(notes));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRaisingExampleRaisesNoFindingOfAnotherRule(String rule) {
        for (List<ExampleCommitment> example : examples(rule).raising) {
            assertThat(findings(example, code -> !code.equals(rule))).as(rule).isEmpty();
        }
    }
}
