package org.justicecommitments.commitment;

import java.util.List;
import java.util.Optional;

/**
 * A member of the Open Government Partnership.
 *
 * @param code OGP's code: ISO 3166-1 alpha-3 for a national member; empty for one that the member list does not know
 * @param name the name in the newest export
 * @param formerNames the other names that exports use or used
 * @param kind national, local or other; empty if unknown
 * @param countryCode ISO 3166-1 alpha-3 (XKX for Kosovo); for a local member its country's
 * @param idPrefix the letters that OGP's commitment ids of this member begin with; empty if unknown
 * @param region OGP's region; empty if unknown
 * @param from the year in which it joined, if known
 * @param until the year in which it left, if it did
 */
public record Member(
        String code,
        String name,
        List<String> formerNames,
        Optional<MemberKind> kind,
        String countryCode,
        String idPrefix,
        String region,
        Optional<Integer> from,
        Optional<Integer> until) {

    /** A member that the member list does not know, under the name that the export gives. */
    public static Member unlisted(String name) {
        return new Member("", name, List.of(), Optional.empty(), "", "", "", Optional.empty(), Optional.empty());
    }

    /** Whether the member list knows it. */
    public boolean isListed() {
        return !code.isEmpty();
    }
}
