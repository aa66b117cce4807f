package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A plan was submitted once: its commitments have one year of submission. */
final class SubmissionYearInPlan implements Comparing<PlanYears> {

    private static final FindingKind KIND = FindingKind.warning(
            "submission_year_in_plan",
            "A commitment has another year of submission than most commitments of its plan.",
            "Correct the year of submission, or the number of the plan.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.SUBMISSION_YEAR, Field.ACTION_PLAN_NUMBER);
    }

    @Override
    public PlanYears nothing() {
        return new PlanYears();
    }

    @Override
    public void note(TaggedCommitment tagged, PlanYears years) {
        tagged.commitment().get(Field.SUBMISSION_YEAR).known().ifPresent(year -> years.add(tagged, year));
    }

    @Override
    public Stream<Finding> conclude(PlanYears years) {
        return years.odd(
                KIND,
                "submission_year",
                "the plan was submitted in %d; expected %d, as %d of its commitments in the newest export say.");
    }
}
