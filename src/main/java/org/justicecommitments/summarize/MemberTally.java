package org.justicecommitments.summarize;

import java.util.HashSet;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** A share of members in the making: those with at least one commitment that has what is asked for. */
final class MemberTally implements Aggregate<MemberTally> {

    private static final long serialVersionUID = 1;

    private final HashSet<String> with = new HashSet<>();
    private final HashSet<String> members = new HashSet<>();
    private String last = "";
    private String lastWith = "";
    private final Tally commitments = new Tally();

    /** Counts a commitment of a member of the base. */
    void add(TaggedCommitment tagged, boolean has) {
        add(tagged.commitment().member().name(), has, Tally.fromSelection(tagged));
    }

    /** Counts a commitment of a member, with what {@link Tally#fromSelection} says of it. */
    void add(String member, boolean has, boolean ofFile) {
        if (!member.equals(last)) { // commitments come member by member
            members.add(member);
            last = member;
        }
        if (has && !member.equals(lastWith)) {
            with.add(member);
            lastWith = member;
        }
        commitments.add(has, ofFile);
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
