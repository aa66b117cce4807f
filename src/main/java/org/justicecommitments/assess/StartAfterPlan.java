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

/** A commitment starts while its plan runs. */
final class StartAfterPlan implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "starts_after_plan",
            "A commitment starts in a year after the one in which its plan ends.",
            "Correct the start date, or the end year of the plan.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.START_DATE, Field.PLAN_END_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> start = commitment
                .get(Field.START_DATE)
                .known()
                .flatMap(PartialDate::earliest)
                .map(LocalDate::getYear);
        Optional<Integer> planEnd = commitment.get(Field.PLAN_END_YEAR).known();
        if (start.isEmpty() || planEnd.isEmpty() || start.get() <= planEnd.get()) {
            return List.of();
        }
        String message =
                "it starts in %d; expected %d at the latest, when its plan ends.".formatted(start.get(), planEnd.get());
        return CommitmentFinding.raise(KIND, tagged, "start_date", start.get(), message);
    }
}
