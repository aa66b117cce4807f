package org.justicecommitments.assess;

import java.util.List;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's commitment ids are two to four letters and four digits, such as {@code KE0030} and {@code BUE0001}. */
final class IdPattern implements Rule {

    private static final Pattern PATTERN = Pattern.compile("[A-Za-z]{2,4}\\d{4}");
    private static final FindingKind KIND = FindingKind.warning(
            "id_pattern",
            "A commitment id is not of OGP's pattern: letters of the member and four digits.",
            "Take the id from the website of OGP; ids of other kinds cannot be matched with other exports.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.COMMITMENT_ID);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        if (commitment.idOrigin() != IdOrigin.OGP
                || PATTERN.matcher(commitment.id()).matches()) {
            return List.of();
        }
        String message = "the id is %s; expected two to four letters and four digits.".formatted(commitment.id());
        return CommitmentFinding.raise(KIND, tagged, "commitment_id", commitment.id(), message);
    }
}
