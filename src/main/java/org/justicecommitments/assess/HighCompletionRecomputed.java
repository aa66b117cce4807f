package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's High Completion: Max Completion 2 or 3. OGP writes 0 where completion is ND or NR, so it is no base of a rate. */
final class HighCompletionRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "high_completion_disagrees",
            "OGP's High Completion is not 1 for completion substantial or complete, and 0 for all else.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.HIGH_COMPLETION_OGP, Field.COMPLETION_PROGRESS, Field.COMPLETION_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(
                        Field.HIGH_COMPLETION_OGP,
                        row -> Answer.of(row.irm().highCompletion().is(true)))
                .disagreement(KIND, tagged);
    }
}
