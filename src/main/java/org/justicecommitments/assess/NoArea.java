package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP tags every commitment with at least one policy area, sector or way of working. */
final class NoArea implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "no_area_set",
            "OGP's coding sets none of all policy areas for a commitment.",
            "Set the areas that the commitment is about; until then it is in no count by area.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        boolean coded = commitment.areas().any(false);
        boolean set = commitment.areas().any(true);
        return coded && !set
                ? CommitmentFinding.raise(KIND, tagged, "tags", 0, "no policy area is set; expected at least one.")
                : List.of();
    }
}
