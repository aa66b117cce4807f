package org.justicecommitments.summarize;

import java.util.HashSet;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** A share of members in the making: those with at least one commitment that has what is asked for. */
final class MemberTally implements Aggregate<MemberTally> {

    private static final long serialVersionUID = 1;

    private final HashSet<String> with = new HashSet<>();
    private final HashSet<String> members = new HashSet<>();
    private final Tally commitments = new Tally();

    /** Counts a commitment of a member of the base. */
    void add(TaggedCommitment tagged, boolean has) {
        String member = tagged.commitment().member().name();
        members.add(member);
        if (has) {
            with.add(member);
        }
        commitments.add(tagged, has);
    }

    @Override
    public void merge(MemberTally next) {
        with.addAll(next.with);
        members.addAll(next.members);
        commitments.merge(next.commitments);
    }

    Share members() {
        return new Share(
                new Rate(with.size(), members.size()), commitments.share().ofFile());
    }

    Share commitments() {
        return commitments.share();
    }
}
