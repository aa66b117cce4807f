package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PotentialImpact;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The current formula of a star: specificity medium or high (where it is not rated, verifiable), relevant, transformative,
 * and substantially or fully completed - once by the progress report, once at the end of term. */
final class StarRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "star_disagrees",
            "A star by the current formula does not follow from clarity, relevance, Potential Impact and completion.",
            "Look up the four ratings that a star follows from, or correct the star.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.STARRED_PROGRESS, Field.POTENTIAL_IMPACT);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        List<Finding> findings =
                new ArrayList<>(Recomputation.of(Field.STARRED_PROGRESS, row -> star(row, Field.COMPLETION_PROGRESS))
                        .disagreement(KIND, tagged));
        findings.addAll(Recomputation.of(Field.STARRED_END, row -> star(row, Field.COMPLETION_END))
                .disagreement(KIND, tagged));
        return findings;
    }

    private static Answer<Boolean> star(Commitment row, Field<Completion> completion) {
        return StarFormula.of(row, PotentialImpact.TRANSFORMATIVE, completion);
    }
}
