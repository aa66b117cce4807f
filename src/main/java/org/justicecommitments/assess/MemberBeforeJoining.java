package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A government submits plans after it has joined OGP. */
final class MemberBeforeJoining implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "plan_before_membership",
            "A plan was submitted before its member joined OGP, by the member list.",
            "Correct the year of submission, or `member_from` in the member list.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Optional<Integer> year = tagged.commitment().get(Field.SUBMISSION_YEAR).known();
        Optional<Integer> joined = tagged.commitment().member().from();
        if (year.isEmpty() || joined.isEmpty() || year.get() >= joined.get()) {
            return List.of();
        }
        String message = "the plan was submitted in %d, the member joined in %d.".formatted(year.get(), joined.get());
        return CommitmentFinding.raise(KIND, tagged, "submission_year", year.get(), message);
    }
}
