package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A plan ends after it was submitted. */
final class PlanEndBeforeSubmission implements Rule {

    private static final FindingKind KIND = FindingKind.error(
            "plan_ends_before_submission",
            "The plan of a commitment ends in a year before the one in which it was submitted.",
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
        if (end.isEmpty() || submitted.isEmpty() || end.get() >= submitted.get()) {
            return List.of();
        }
        String message = "the plan ends in %d; expected %d or later, when it was submitted."
                .formatted(end.get(), submitted.get());
        return CommitmentFinding.raise(KIND, tagged, "plan_end_year", end.get(), message);
    }
}
