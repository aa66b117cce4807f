package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Makes the findings of rules: about a column of the newest row that speaks of a commitment. */
final class CommitmentFinding {

    private CommitmentFinding() {}

    static List<Finding> raise(FindingKind kind, TaggedCommitment tagged, String column, Object value, String message) {
        return List.of(CommitmentPlace.of(tagged.commitment()).raise(kind, column, value, message));
    }
}
