package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A commitment has the title that stands in its action plan. */
final class TitleMissing implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "title_missing",
            "A commitment has a short title or a text, and no title.",
            "Enter the title as it stands in the action plan.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.TITLE);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String shortTitle = commitment.text(Field.SHORT_TITLE);
        boolean other =
                !shortTitle.isEmpty() || !commitment.text(Field.DESCRIPTION).isEmpty();
        if (commitment.get(Field.TITLE).isKnown() || !other) {
            return List.of();
        }
        String message = "the title is missing; expected that of the action plan.";
        return CommitmentFinding.raise(KIND, tagged, "title", shortTitle, message);
    }
}
