package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A government that has left OGP carries out no commitments to it. */
final class WithdrawnMemberActive implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "active_after_withdrawal",
            "A commitment is marked active although its member left OGP in an earlier year, by the member list.",
            "Correct the mark, or `member_until` in the member list.");

    private final int year;

    WithdrawnMemberActive(LocalDate asOf) {
        this.year = asOf.getYear();
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.ACTIVE);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> left = commitment.member().until();
        if (!commitment.get(Field.ACTIVE).is(true) || left.filter(y -> y < year).isEmpty()) {
            return List.of();
        }
        String message = "it is marked active; expected not, as %s left in %d."
                .formatted(commitment.member().name(), left.get());
        return CommitmentFinding.raise(KIND, tagged, "active", true, message);
    }
}
