package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP counts commitments by a column that is 1 in every row; another value takes a row out of OGP's counts. */
final class NotCounted implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "not_counted_by_ogp",
            "OGP's counting column is not 1 for a commitment, so that OGP's own totals leave it out.",
            "Set the counting column to 1, or remove the row if it is no commitment.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.COMMITMENT_DUMMY);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> count = commitment.get(Field.COMMITMENT_DUMMY).known();
        return count.filter(c -> c != 1)
                .map(c -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        Field.COMMITMENT_DUMMY.name(),
                        c,
                        "the counting column is %d; expected 1.".formatted(c)))
                .orElse(List.of());
    }
}
