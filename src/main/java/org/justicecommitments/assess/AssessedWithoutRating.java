package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP marks a commitment as assessed when the IRM has rated it. The other way round the mark says nothing: it is 0 on many rows with ratings. */
final class AssessedWithoutRating implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "assessed_without_rating",
            "OGP's column says that the IRM has assessed a commitment, and there is no rating of ambition, completion or specificity.",
            "Enter the ratings, or correct the mark.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.IRM_ASSESSED_OGP);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        IrmAssessment irm = commitment.irm();
        boolean rated = Stream.of(
                        commitment.get(Field.SPECIFICITY),
                        commitment.get(Field.VERIFIABLE),
                        commitment.get(Field.POTENTIAL_IMPACT),
                        commitment.get(Field.POTENTIAL_FOR_RESULTS),
                        irm.completion())
                .anyMatch(Answer::isKnown);
        return !rated && commitment.get(Field.IRM_ASSESSED_OGP).is(true)
                ? CommitmentFinding.raise(
                        KIND, tagged, "irm_assessed_ogp", true, "it is marked assessed; expected a rating, found none.")
                : List.of();
    }
}
