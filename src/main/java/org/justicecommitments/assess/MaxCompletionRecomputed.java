package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's Max Completion: Raw Completion less 2, so that not started is 0 and complete 3. */
final class MaxCompletionRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "max_completion_disagrees",
            "OGP's Max Completion is not the code of completion less 2.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.MAX_COMPLETION_OGP, Field.COMPLETION_PROGRESS, Field.COMPLETION_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(
                        Field.MAX_COMPLETION_OGP,
                        row -> row.irm().completion().map(completion -> completion.ordinal() - 2))
                .disagreement(KIND, tagged);
    }
}
