package org.justicecommitments.summarize;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** A share of commitments in the making. */
final class Tally implements Aggregate<Tally> {

    private static final long serialVersionUID = 1;

    private long count;
    private long base;
    private boolean ofFile;

    /** So many, which count nothing yet. */
    static Tally[] several(int count) {
        return Stream.generate(Tally::new).limit(count).toArray(Tally[]::new);
    }

    /** Counts a commitment of the base, which has what is asked for or has not. */
    void add(TaggedCommitment tagged, boolean has) {
        add(has, fromSelection(tagged));
    }

    void add(boolean has, boolean selected) {
        count += has ? 1 : 0;
        base++;
        ofFile |= selected;
    }

    /** Whether no export of all of OGP has the commitment. */
    static boolean fromSelection(TaggedCommitment tagged) {
        List<Reading> readings = tagged.commitment().readings();
        for (int i = 0; i < readings.size(); i++) { // iterators of immutable lists are slow
            if (readings.get(i).source().wholeOgp()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void merge(Tally next) {
        count += next.count;
        base += next.base;
        ofFile |= next.ofFile;
    }

    /** Whether nothing is counted. */
    boolean isEmpty() {
        return base == 0;
    }

    Share share() {
        return new Share(new Rate(count, base), ofFile);
    }
}
