package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
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
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Member member = commitment.member();
        String letters = commitment.id().replaceFirst("\\d.*$", "");
        boolean fits =
                member.idPrefix().isEmpty() || letters.equals(member.idPrefix()) || letters.equals(member.code());
        if (fits || commitment.idOrigin() != IdOrigin.OGP) {
            return Stream.empty();
        }
        String message = "ids of %s begin with %s.".formatted(member.name(), member.idPrefix());
        return CommitmentFinding.raise(KIND, tagged, "commitment_id", commitment.id(), message);
    }
}
