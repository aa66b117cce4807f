package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A commitment is active while its plan runs. */
final class StaleActive implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "stale_plan_marked_active",
            "A commitment is marked active although its plan ended in an earlier year.",
            "Correct the mark, or the end year of the plan.");

    private final int year;

    StaleActive(LocalDate asOf) {
        this.year = asOf.getYear();
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.ACTIVE, Field.PLAN_END_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> end = commitment.get(Field.PLAN_END_YEAR).known();
        if (!commitment.get(Field.ACTIVE).is(true) || end.filter(y -> y < year).isEmpty()) {
            return List.of();
        }
        String message = "it is marked active, and its plan ended in %d.".formatted(end.get());
        return CommitmentFinding.raise(KIND, tagged, "active", true, message);
    }
}
