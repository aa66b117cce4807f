package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A plan ends once: its commitments have one end year. */
final class EndYearInPlan implements Comparing<PlanYears> {

    private static final FindingKind KIND = FindingKind.warning(
            "plan_end_year_in_plan",
            "A commitment has another end year of the plan than most commitments of its plan.",
            "Correct the end year of the plan, or the number of the plan.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.PLAN_END_YEAR, Field.ACTION_PLAN_NUMBER);
    }

    @Override
    public PlanYears nothing() {
        return new PlanYears();
    }

    @Override
    public void note(TaggedCommitment tagged, PlanYears years) {
        tagged.commitment().get(Field.PLAN_END_YEAR).known().ifPresent(year -> years.add(tagged, year));
    }

    @Override
    public Stream<Finding> conclude(PlanYears years) {
        return years.odd(
                KIND,
                "plan_end_year",
                "the plan ends in %d; expected %d, as %d of its commitments in the newest export say.");
    }
}
