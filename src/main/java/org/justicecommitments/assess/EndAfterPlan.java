package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A commitment ends with its plan, or soon after. */
final class EndAfterPlan implements Rule {

    private static final int LATEST = 2;
    private static final FindingKind KIND = FindingKind.warning(
            "ends_long_after_plan",
            "A commitment ends more than two years after its plan.",
            "Correct the end date, or the end year of the plan.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.END_DATE, Field.PLAN_END_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> end = commitment
                .get(Field.END_DATE)
                .known()
                .flatMap(PartialDate::earliest)
                .map(LocalDate::getYear);
        Optional<Integer> planEnd = commitment.get(Field.PLAN_END_YEAR).known();
        if (end.isEmpty() || planEnd.isEmpty() || end.get() <= planEnd.get() + LATEST) {
            return List.of();
        }
        String message = "it ends in %d, its plan in %d; expected %d at the latest."
                .formatted(end.get(), planEnd.get(), planEnd.get() + LATEST);
        return CommitmentFinding.raise(KIND, tagged, "end_date", end.get(), message);
    }
}
