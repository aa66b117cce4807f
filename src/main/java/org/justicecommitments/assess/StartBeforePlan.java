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

/** A commitment may be carried on from an earlier plan, but does not begin long before its own plan. */
final class StartBeforePlan implements Rule {

    private static final int EARLIEST = 3;
    private static final FindingKind KIND = FindingKind.warning(
            "starts_long_before_plan",
            "A commitment starts more than three years before its plan was submitted.",
            "Look up the start date in the action plan; a commitment that goes on from an earlier plan starts anew with this one.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.START_DATE, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> start = commitment
                .get(Field.START_DATE)
                .known()
                .flatMap(PartialDate::latest)
                .map(LocalDate::getYear);
        Optional<Integer> submitted = commitment.get(Field.SUBMISSION_YEAR).known();
        if (start.isEmpty() || submitted.isEmpty() || start.get() >= submitted.get() - EARLIEST) {
            return List.of();
        }
        String message = "it starts in %d, its plan was submitted in %d; expected %d or later."
                .formatted(start.get(), submitted.get(), submitted.get() - EARLIEST);
        return CommitmentFinding.raise(KIND, tagged, "start_date", start.get(), message);
    }
}
