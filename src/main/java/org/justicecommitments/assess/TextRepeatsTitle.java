package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.Spelling;

/** A text says more than its title. */
final class TextRepeatsTitle implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "text_repeats_title",
            "The full text of a commitment is its title once more.",
            "Enter the text of the commitment as it stands in the action plan, or NA if the plan has none.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.TITLE, Field.DESCRIPTION);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String text = commitment.text(Field.DESCRIPTION);
        boolean same = Spelling.isSame(text, commitment.text(Field.TITLE));
        return !text.isEmpty() && same
                ? CommitmentFinding.raise(KIND, tagged, "description", text, "the text is the title; expected more.")
                : List.of();
    }
}
