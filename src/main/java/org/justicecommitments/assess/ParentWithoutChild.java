package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyAreas;

/** OGP's coding sets justice because of one of its children. */
final class ParentWithoutChild implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "parent_without_child",
            "OGP's coding has justice, has all four areas below it, and sets none of them.",
            "Say which of the areas it is: access to justice, open justice, policing and corrections, or judiciary.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<String> needsAreas() {
        return JusticeCounts.TAGS;
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        if (!commitment.area(PolicyAreas.JUSTICE).is(true)) {
            return List.of();
        }
        boolean alone =
                JusticeCounts.TAGS.stream().skip(1).map(commitment::area).allMatch(child -> child.is(false));
        return alone
                ? CommitmentFinding.raise(KIND, tagged, "justice_ogp", true, "justice is set and nothing below it.")
                : List.of();
    }
}
