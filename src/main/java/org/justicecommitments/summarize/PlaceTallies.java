package org.justicecommitments.summarize;

import java.util.HashMap;
import java.util.Map;
import org.justicecommitments.tag.Aggregate;

/**
 * Shares in the making at each place of a list, such as that of the policy areas: of commitments, and of members with at least one
 * that has what is asked for. A commitment is counted at some seventy places of several groups, so that these are figures in a row.
 */
final class PlaceTallies implements Aggregate<PlaceTallies> {

    private static final long serialVersionUID = 1;

    private static final byte COUNTED = 1;
    private static final byte WITH = 2;

    private final long[] counts;
    private final long[] bases;
    private final boolean[] ofFile;

    /** What became of each member's commitments at each place: {@link #COUNTED}, {@link #WITH}. */
    private final HashMap<String, byte[]> members = new HashMap<>();

    private String last = "";
    private byte[] ofLast = {};

    PlaceTallies(int places) {
        this.counts = new long[places];
        this.bases = new long[places];
        this.ofFile = new boolean[places];
    }

    /** Counts a commitment of a member at a place, with what {@link Tally#fromSelection} says of it. */
    void add(int place, String member, boolean has, boolean selected) {
        if (ofLast.length == 0 || !member.equals(last)) { // commitments come member by member
            ofLast = of(member);
            last = member;
        }
        bases[place]++;
        ofFile[place] |= selected;
        ofLast[place] |= COUNTED;
        if (has) {
            counts[place]++;
            ofLast[place] |= WITH;
        }
    }

    private byte[] of(String member) {
        return members.computeIfAbsent(member, name -> new byte[bases.length]);
    }

    @Override
    public void merge(PlaceTallies next) {
        for (int place = 0; place < bases.length; place++) {
            counts[place] += next.counts[place];
            bases[place] += next.bases[place];
            ofFile[place] |= next.ofFile[place];
        }
        for (Map.Entry<String, byte[]> each : next.members.entrySet()) {
            byte[] own = of(each.getKey());
            for (int place = 0; place < own.length; place++) {
                own[place] |= each.getValue()[place];
            }
        }
    }

    /** Whether a commitment is counted at a place. */
    boolean has(int place) {
        return bases[place] > 0;
    }

    Share commitments(int place) {
        return new Share(new Rate(counts[place], bases[place]), ofFile[place]);
    }

    Share members(int place) {
        return new Share(new Rate(members(place, WITH), members(place, COUNTED)), ofFile[place]);
    }

    private long members(int place, byte what) {
        return members.values().stream().filter(of -> (of[place] & what) != 0).count();
    }
}
