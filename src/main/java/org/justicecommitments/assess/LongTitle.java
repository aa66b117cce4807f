package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A title is a line, not a text. */
final class LongTitle implements Rule {

    private static final int LONGEST = 500;
    private static final FindingKind KIND = FindingKind.note(
            "title_too_long",
            "A title has more than 500 characters; it may hold the text of the commitment.",
            "Move what is no title to the full text.");

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
        String title = commitment.text(Field.TITLE);
        if (title.length() <= LONGEST) {
            return List.of();
        }
        String message = "the title has %,d characters; expected at most %d.".formatted(title.length(), LONGEST);
        return CommitmentFinding.raise(KIND, tagged, "title", title, message);
    }
}
