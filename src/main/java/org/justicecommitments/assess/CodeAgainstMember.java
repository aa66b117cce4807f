package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The export's member code is that of the member list, or its country's. */
final class CodeAgainstMember implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "code_against_member",
            "The member code in the export is not that of the member list.",
            "Correct the code or the name of the member; or correct `member_code` in the member list.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.MEMBER_CODE);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Member member = commitment.member();
        String code = commitment.text(Field.MEMBER_CODE);
        if (code.isEmpty() || !member.isListed() || code.equals(member.code()) || code.equals(member.countryCode())) {
            return List.of();
        }
        String message = "the code is %s; expected %s, that of %s.".formatted(code, member.code(), member.name());
        return CommitmentFinding.raise(KIND, tagged, "member_code", code, message);
    }
}
