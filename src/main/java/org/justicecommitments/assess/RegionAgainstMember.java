package org.justicecommitments.assess;

import java.util.List;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.Spelling;

/** The export's region is that of the member list. */
final class RegionAgainstMember implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "region_against_member",
            "The region in the export is not that of the member list.",
            "Correct the region; or correct `region` in the member list.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.REGION);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Member member = commitment.member();
        String region = commitment.text(Field.REGION);
        boolean same = Spelling.fold(region).equals(Spelling.fold(member.region()));
        if (region.isEmpty() || member.region().isEmpty() || same) {
            return List.of();
        }
        String message = "the region is %s; expected %s, that of %s.".formatted(region, member.region(), member.name());
        return CommitmentFinding.raise(KIND, tagged, "region", region, message);
    }
}
