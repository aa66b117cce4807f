package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A cell of Excel holds 32,767 characters; what is longer was cut off without a word. */
final class TextAtExcelLimit implements Rule {

    private static final int LIMIT = 32_767;
    private static final int CLEANED_AWAY_AT_MOST = 300;
    private static final FindingKind KIND = FindingKind.warning(
            "text_at_excel_limit",
            "A text is as long as a cell of Excel can be; its end may have been cut off.",
            "Compare with the action plan, and shorten the text or split it.");

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
        int length = tagged.commitment().text(Field.DESCRIPTION).length();
        return length >= LIMIT - CLEANED_AWAY_AT_MOST && length <= LIMIT
                ? CommitmentFinding.raise(
                        KIND, tagged, "description", "", "the text has %,d characters.".formatted(length))
                : List.of();
    }
}
