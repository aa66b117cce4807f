package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's IRM-Based Score. The rule that fits best, found in the data: -1 where Potential Impact is not reviewed; 4 where government
 * opened major or outstanding, or where ambition and completion are high; 3 where ambition alone is; 2 where completion is and
 * ambition is known not to be; else 1, plans rated by Potential for Results included. Of 282 rows of the export of 2024
 * at hand it gives 269; the others contradict the ratings beside them. */
final class ScoreRecomputed implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "irm_score_disagrees",
            "OGP's IRM-Based Score does not follow from ambition, completion and whether government opened.",
            "Look up the ratings that it follows from, or recompute the column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(
                Field.IRM_SCORE_OGP,
                Field.POTENTIAL_IMPACT,
                Field.OPENED_GOVERNMENT,
                Field.COMPLETION_PROGRESS,
                Field.COMPLETION_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        return Recomputation.of(Field.IRM_SCORE_OGP, row -> Answer.of(score(row)))
                .disagreement(KIND, tagged);
    }

    private static int score(Commitment row) {
        if (row.get(Field.POTENTIAL_IMPACT).status() == Status.NOT_REVIEWED) {
            return -1;
        }
        Answer<Boolean> ambitious = row.irm().highAmbitionByImpact();
        boolean complete = row.irm().highCompletion().is(true);
        if (isOpened(row) || (ambitious.is(true) && complete)) {
            return 4;
        } else if (ambitious.is(true)) {
            return 3;
        }
        return ambitious.is(false) && complete ? 2 : 1;
    }

    /** OGP's High DIOG: major or outstanding. */
    static boolean isOpened(Commitment row) {
        Answer<OpenedGovernment> opened = row.get(Field.OPENED_GOVERNMENT);
        return opened.is(OpenedGovernment.MAJOR) || opened.is(OpenedGovernment.OUTSTANDING);
    }
}
