package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's High DIOG: government opened major or outstanding. OGP writes 0 where it is ND or NR. */
final class HighOpenedGovernmentRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "high_diog_disagrees",
            "OGP's High DIOG is not 1 for government opened major or outstanding, and 0 for all else.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.HIGH_DIOG_OGP, Field.OPENED_GOVERNMENT);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.HIGH_DIOG_OGP, row -> Answer.of(ScoreRecomputed.isOpened(row)))
                .disagreement(KIND, tagged);
    }
}
