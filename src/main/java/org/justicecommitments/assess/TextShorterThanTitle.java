package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A text says more than its title. Many plans give a sentence as title and a step as text, so that only a text much shorter than a
 * long title is told. */
final class TextShorterThanTitle implements Rule {

    private static final int LONG = 200;
    private static final FindingKind KIND = FindingKind.note(
            "text_shorter_than_title",
            "The full text of a commitment is less than half as long as its title of 200 characters or more; the two may stand in each other's column.",
            "Compare with the action plan, and exchange title and text where they are swapped.");

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
        String title = commitment.text(Field.TITLE);
        String text = commitment.text(Field.DESCRIPTION);
        if (title.length() < LONG || text.isEmpty() || text.length() * 2 >= title.length()) {
            return List.of();
        }
        String message = "the text has %,d characters, the title %,d; expected a text longer than the title."
                .formatted(text.length(), title.length());
        return CommitmentFinding.raise(KIND, tagged, "description", text, message);
    }
}
