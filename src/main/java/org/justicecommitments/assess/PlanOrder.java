package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A member numbers its plans in the order in which it submits them. */
final class PlanOrder implements Comparing<PlanYears> {

    private static final FindingKind KIND = FindingKind.warning(
            "plan_out_of_order",
            "A plan was submitted in a year before that of a plan of the same member with a lower number.",
            "Correct the number of the plan, or the year of submission.");

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
        return years.outOfOrder(
                KIND, "submission_year", "plan %d was submitted in %d; expected %d or later, the year of plan %d.");
    }
}
