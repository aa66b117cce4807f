package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A plan ends once: its commitments have one end year. */
final class EndYearInPlan implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "plan_end_year_in_plan",
            "A commitment has another end year of the plan than most commitments of its plan.",
            "Correct the end year of the plan, or the number of the plan.");

    private final PlanYears years = new PlanYears(KIND);

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.PLAN_END_YEAR, Field.ACTION_PLAN_NUMBER);
    }

    @Override
    public Stream<Finding> check(TaggedCommitment tagged) {
        tagged.commitment().get(Field.PLAN_END_YEAR).known().ifPresent(year -> years.add(tagged, year));
        return Stream.empty();
    }

    @Override
    public Stream<Finding> conclude() {
        return years.odd(
                "plan_end_year",
                "the plan ends in %d; expected %d, as %d of its commitments in the newest export say.");
    }
}
