package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's summary of relevance: access to information, civic participation or public accountability; technology alone is not enough. */
final class RelevanceRecomputed implements Rule {

    private static final List<Field<Boolean>> VALUES =
            List.of(Field.VALUE_INFORMATION, Field.VALUE_PARTICIPATION, Field.VALUE_ACCOUNTABILITY);

    private static final FindingKind KIND = FindingKind.warning(
            "relevance_disagrees",
            "OGP's summary of relevance does not follow from the three OGP values.",
            "Correct the summary or the values; what is published follows the values.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(
                Field.RELEVANT_OGP, Field.VALUE_INFORMATION, Field.VALUE_PARTICIPATION, Field.VALUE_ACCOUNTABILITY);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.RELEVANT_OGP, RelevanceRecomputed::byValues)
                .disagreement(KIND, tagged);
    }

    private static Answer<Boolean> byValues(Commitment row) {
        boolean any = false;
        boolean all = true;
        for (Field<Boolean> value : VALUES) {
            any |= row.get(value).is(true);
            all &= row.get(value).isKnown();
        }
        return any || all ? Answer.of(any) : Answer.none();
    }
}
