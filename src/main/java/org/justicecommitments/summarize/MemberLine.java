package org.justicecommitments.summarize;

import java.io.Serializable;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;

/**
 * What tables say of a member.
 *
 * @param code OGP's code; empty for one that the member list does not know
 * @param name the name in the newest export
 * @param kind the code of its kind; empty if unknown
 * @param region OGP's region; empty if unknown
 */
record MemberLine(String code, String name, String kind, String region) implements Serializable {

    /** Nobody yet. */
    static final MemberLine NOBODY = new MemberLine("", "", "", "");

    static MemberLine of(Member member) {
        return new MemberLine(
                member.code(),
                member.name(),
                member.kind().map(MemberKind::code).orElse(""),
                member.region());
    }
}
