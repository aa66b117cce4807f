package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's High Ambition: potential impact moderate or transformative, and relevant to OGP values; never from potential for results. */
final class HighAmbitionRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "high_ambition_disagrees",
            "OGP's High Ambition does not follow from Potential Impact and relevance.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.HIGH_AMBITION_OGP, Field.POTENTIAL_IMPACT);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.HIGH_AMBITION_OGP, row -> row.irm().highAmbitionByImpact())
                .disagreement(KIND, tagged);
    }
}
