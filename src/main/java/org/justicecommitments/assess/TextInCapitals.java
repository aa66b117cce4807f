package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Capitals throughout are hard to read, and lose which words are names. */
final class TextInCapitals implements Rule {

    private static final int FEWEST = 40;
    private static final FindingKind KIND = FindingKind.note(
            "text_in_capitals",
            "The full text of a commitment is written in capitals throughout.",
            "Enter the text as it stands in the action plan, in normal letters.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.DESCRIPTION);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String text = commitment.text(Field.DESCRIPTION);
        String message = "the text has capitals only; expected small letters too.";
        return isInCapitals(text) ? CommitmentFinding.raise(KIND, tagged, "description", text, message) : List.of();
    }

    private static boolean isInCapitals(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int letter = text.codePointAt(i);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return capitals >= FEWEST;
    }
}
