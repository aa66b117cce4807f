package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.PolicyAreas;

/** OGP's modern coding sets justice whenever it sets an area below it. */
final class ChildWithoutParent implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "child_without_parent",
            "OGP's coding sets an area below justice and not justice itself; exports of 2015 and 2016 do so by design.",
            "Set justice too.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<String> needsAreas() {
        return List.of("justice");
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        if (!commitment.area(PolicyAreas.JUSTICE).is(false)) {
            return List.of();
        }
        return JusticeCounts.TAGS.stream()
                .skip(1)
                .filter(child -> commitment.area(child).is(true))
                .flatMap(
                        child -> CommitmentFinding.raise(
                                KIND, tagged, child + "_ogp", true, "%s is set and justice is not.".formatted(child))
                                .stream())
                .toList();
    }
}
