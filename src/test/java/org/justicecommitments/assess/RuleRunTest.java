package org.justicecommitments.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.justicecommitments.assess.RuleExamplesTest.day;
import static org.justicecommitments.assess.RuleExamplesTest.example;
import static org.justicecommitments.assess.RuleExamplesTest.lasting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;

/** What became of the rules of a run. */
class RuleRunTest {

    private static final Set<Field<?>> DATES = Set.of(Field.START_DATE, Field.END_DATE);

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void aRuleCountsTheCommitmentsThatItLookedAtAndWhatItFound() {
        RuleRun run = new RuleRun(List.of(new EndBeforeStart()), DATES, Set.of());
        RuleRun.Seen seen = run.nothing();

        run.check(lasting(day("2022-05-02"), day("2022-05-01")).tagged(), seen, findings::add);
        run.check(lasting(day("2022-05-01"), day("2022-05-02")).tagged(), seen, findings::add);
        run.check(example().with(Field.START_DATE, day("2022-05-02")).tagged(), seen, findings::add);

        RuleReport report = run.reports(seen).get(0);
        assertThat(report.ran()).isTrue();
        assertThat(report.reason()).isEmpty();
        assertThat(report.checked()).as("commitments with both columns").isEqualTo(2);
        assertThat(report.findings()).isEqualTo(1).isEqualTo(findings.size());
    }

    @Test
    void aRuleWhoseColumnNoInputHasIsNotAskedAndSaysWhy() {
        RuleRun run = new RuleRun(List.of(new EndBeforeStart()), Set.of(Field.START_DATE), Set.of());
        RuleRun.Seen seen = run.nothing();

        run.check(lasting(day("2022-05-02"), day("2022-05-01")).tagged(), seen, findings::add);

        RuleReport report = run.reports(seen).get(0);
        assertThat(report.ran()).isFalse();
        assertThat(report.reason()).isEqualTo("No input has a column for end_date.");
        assertThat(report.checked()).isZero();
        assertThat(findings).isEmpty();
    }

    @Test
    void aRuleWhosePolicyAreaNoInputHasIsNotAskedAndSaysWhy() {
        RuleRun run = new RuleRun(List.of(new ChildWithoutParent()), DATES, Set.of("judiciary"));

        assertThat(run.reports(run.nothing()).get(0).reason())
                .isEqualTo("No input has a column for the policy area justice.");
    }

    @Test
    void ofEachCommitmentItsOwnPolicyAreasDecideWhetherARuleIsAsked() {
        RuleRun run = new RuleRun(List.of(new ChildWithoutParent()), Set.of(), Set.copyOf(JusticeCounts.TAGS));
        RuleRun.Seen seen = run.nothing();
        TaggedCommitment without = example().area("judiciary", true).tagged();
        ExampleCommitment all = example();
        JusticeCounts.TAGS.forEach(tag -> all.area(tag, tag.equals("judiciary")));

        run.check(example().tagged(), seen, findings::add);
        run.check(all.tagged(), seen, findings::add);
        run.check(without, seen, findings::add);
        run.check(all.tagged(), seen, findings::add);

        assertThat(run.reports(seen).get(0).checked()).isEqualTo(2);
        assertThat(run.reports(seen).get(0).findings())
                .isEqualTo(findings.size())
                .isEqualTo(2);
    }

    @Test
    void whatARuleConcludesIsCountedToo() {
        RuleRun run = new RuleRun(
                List.of(new PlanOrder()), Set.of(Field.SUBMISSION_YEAR, Field.ACTION_PLAN_NUMBER), Set.of());
        RuleRun.Seen seen = run.nothing();

        run.check(plan(2, 2016), seen, findings::add);
        run.check(plan(1, 2018), seen, findings::add);
        assertThat(findings).isEmpty();
        run.conclude(seen, findings::add);

        assertThat(run.reports(seen).get(0).findings()).isEqualTo(1);
        assertThat(findings.get(0).message())
                .isEqualTo("AV0001: plan 2 was submitted in 2016; expected 2018 or later, the year of plan 1.");
    }

    private static TaggedCommitment plan(int number, int year) {
        return example()
                .with(Field.ACTION_PLAN_NUMBER, number)
                .with(Field.SUBMISSION_YEAR, year)
                .tagged();
    }
}
