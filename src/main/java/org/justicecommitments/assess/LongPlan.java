package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Action plans run for one to four years. */
final class LongPlan implements Rule {

    private static final int LONGEST = 5;
    private static final FindingKind KIND = FindingKind.warning(
            "plan_too_long",
            "The plan of a commitment ends more than five years after it was submitted.",
            "Correct the end year of the plan, or the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.PLAN_END_YEAR, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> end = commitment.get(Field.PLAN_END_YEAR).known();
        Optional<Integer> submitted = commitment.get(Field.SUBMISSION_YEAR).known();
        if (end.isEmpty() || submitted.isEmpty() || end.get() <= submitted.get() + LONGEST) {
            return List.of();
        }
        String message = "the plan was submitted in %d and ends in %d; expected %d at the latest."
                .formatted(submitted.get(), end.get(), submitted.get() + LONGEST);
        return CommitmentFinding.raise(KIND, tagged, "plan_end_year", end.get(), message);
    }
}
