package org.justicecommitments.summarize;

import org.justicecommitments.tag.TaggedCommitment;

/** A share of commitments in the making. */
final class Tally {

    private long count;
    private long base;
    private boolean ofFile;

    /** Counts a commitment of the base, which has what is asked for or has not. */
    void add(TaggedCommitment tagged, boolean has) {
        count += has ? 1 : 0;
        base++;
        ofFile |= fromSelection(tagged);
    }

    /** Whether no export of all of OGP has the commitment. */
    static boolean fromSelection(TaggedCommitment tagged) {
        return tagged.commitment().readings().stream()
                .noneMatch(reading -> reading.source().wholeOgp());
    }

    Share share() {
        return new Share(new Rate(count, base), ofFile);
    }
}
