package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The star that the reports of 2015 give beside the current one: moderate impact is enough. */
final class Star2015Recomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "star_2015_disagrees",
            "A star by the formula of 2015 does not follow from clarity, relevance, Potential Impact (moderate is enough) and completion.",
            "Look up the four ratings that a star follows from, or correct the star.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.STARRED_2015, Field.POTENTIAL_IMPACT, Field.COMPLETION_PROGRESS);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.STARRED_2015, Star2015Recomputed::star).disagreement(KIND, tagged);
    }

    private static Answer<Boolean> star(Commitment row) {
        return StarFormula.of(row, PotentialImpact.MODERATE, Field.COMPLETION_PROGRESS);
    }
}
