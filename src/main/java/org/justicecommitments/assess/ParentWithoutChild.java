package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;

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
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        List<Answer<Boolean>> children =
                JusticeCounts.TAGS.stream().skip(1).map(commitment::area).toList();
        boolean alone = commitment.area("justice").is(true) && children.stream().allMatch(child -> child.is(false));
        return alone
                ? CommitmentFinding.raise(KIND, tagged, "justice_ogp", true, "justice is set and nothing below it.")
                : Stream.empty();
    }
}
