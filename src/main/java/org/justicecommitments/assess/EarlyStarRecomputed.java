package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The star of the reports before 2015: relevant, moderate or transformative, and substantially or fully completed. How
 * specific the text is did not count yet: all 408 stars of the export of 2016 at hand that can be recomputed follow from
 * these three, and 17 of them would not from the four. */
final class EarlyStarRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "early_star_disagrees",
            "A star by the formula before 2015 does not follow from relevance, Potential Impact (moderate is enough) and completion.",
            "Look up the four ratings that a star follows from, or correct the star.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.STARRED_EARLY, Field.POTENTIAL_IMPACT, Field.COMPLETION_PROGRESS);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.STARRED_EARLY, EarlyStarRecomputed::star).disagreement(KIND, tagged);
    }

    private static Answer<Boolean> star(Commitment row) {
        return StarFormula.withoutClarity(row, PotentialImpact.MODERATE, Field.COMPLETION_PROGRESS);
    }
}
