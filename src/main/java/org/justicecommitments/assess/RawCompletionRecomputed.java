package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's Raw Completion: the code of the end-of-term completion, else of the progress report's; withdrawn is 0, complete 5. */
final class RawCompletionRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "raw_completion_disagrees",
            "OGP's Raw Completion is neither the code of the end-of-term completion nor, without one, of the progress report's.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.RAW_COMPLETION_OGP, Field.COMPLETION_PROGRESS, Field.COMPLETION_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(
                        Field.RAW_COMPLETION_OGP, row -> row.irm().completion().map(Completion::ordinal))
                .disagreement(KIND, tagged);
    }
}
