package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** OGP's commitment ids begin with letters of the member, and go on with digits. */
final class IdAgainstMember implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "id_against_member",
            "The letters of a commitment id are those of another member.",
            "Correct the id or the member; or correct `id_prefix` in the member list.");

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
        Member member = commitment.member();
        if (member.idPrefix().isEmpty() || commitment.idOrigin() != IdOrigin.OGP) {
            return List.of();
        }
        String letters = letters(commitment.id());
        if (letters.equals(member.idPrefix()) || letters.equals(member.code())) {
            return List.of();
        }
        String message = "ids of %s begin with %s.".formatted(member.name(), member.idPrefix());
        return CommitmentFinding.raise(KIND, tagged, "commitment_id", commitment.id(), message);
    }

    /** What stands before the first digit of an id. */
    private static String letters(String id) {
        int end = 0;
        while (end < id.length() && (id.charAt(end) < '0' || id.charAt(end) > '9')) {
            end++;
        }
        return id.substring(0, end);
    }
}
