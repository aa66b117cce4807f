package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The IRM rates what a commitment may change together with how clearly it is written. */
final class ImpactWithoutSpecificity implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "impact_without_specificity",
            "Potential Impact is given, and neither Specificity nor Verifiable is.",
            "Enter Specificity (older plans) or Verifiable from the report of the IRM.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.POTENTIAL_IMPACT, Field.SPECIFICITY);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        boolean clear = commitment.get(Field.SPECIFICITY).isKnown()
                || commitment.get(Field.VERIFIABLE).isKnown();
        if (clear) {
            return List.of();
        }
        return commitment
                .get(Field.POTENTIAL_IMPACT)
                .known()
                .map(impact -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "specificity",
                        "",
                        "potential impact is %s and specificity is missing; expected both or neither."
                                .formatted(impact.code())))
                .orElse(List.of());
    }
}
