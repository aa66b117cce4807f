package org.justicecommitments.assess;

import java.util.stream.Stream;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.tag.TaggedCommitment;

/** Makes the findings of rules: about a column of the newest row that speaks of a commitment. */
final class CommitmentFinding {

    private CommitmentFinding() {}

    static Stream<Finding> raise(
            FindingKind kind, TaggedCommitment tagged, String column, Object value, String message) {
        RowPlace row = tagged.commitment().newest().place();
        FindingPlace place = new FindingPlace(row.file(), row.sheet(), row.row(), "", column);
        String about = "%s: %s".formatted(tagged.commitment().id(), message);
        return Stream.of(new Finding(kind, place, String.valueOf(value), about));
    }
}
