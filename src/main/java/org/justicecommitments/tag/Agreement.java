package org.justicecommitments.tag;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How far OGP's coding and the tagger agree about a tag in an export.
 *
 * @param tag the code of the tag
 * @param vintage the export that OGP's coding comes from
 * @param n commitments that OGP has coded for it, set or not
 * @param both how many both have
 * @param onlyOurs how many the tagger has alone
 * @param onlyTheirs how many OGP has alone
 * @param mentioned in how many any phrase of the tag stands, whatever it weighs: the simplest tagger there is
 * @param mentionedBoth how many of these OGP has
 */
public record Agreement(
        String tag,
        String vintage,
        long n,
        long both,
        long onlyOurs,
        long onlyTheirs,
        long mentioned,
        long mentionedBoth)
        implements Serializable {

    static final Comparator<Agreement> ORDER =
            Comparator.comparing(Agreement::tag).thenComparing(Agreement::vintage);

    static Agreement none(String tag, String vintage) {
        return new Agreement(tag, vintage, 0, 0, 0, 0, 0, 0);
    }

    Agreement and(boolean ours, boolean theirs, boolean mention) {
        return new Agreement(
                tag,
                vintage,
                n + 1,
                both + (ours && theirs ? 1 : 0),
                onlyOurs + (ours && !theirs ? 1 : 0),
                onlyTheirs + (theirs && !ours ? 1 : 0),
                mentioned + (mention ? 1 : 0),
                mentionedBoth + (mention && theirs ? 1 : 0));
    }

    Agreement and(Agreement other) {
        return new Agreement(
                tag,
                vintage,
                n + other.n,
                both + other.both,
                onlyOurs + other.onlyOurs,
                onlyTheirs + other.onlyTheirs,
                mentioned + other.mentioned,
                mentionedBoth + other.mentionedBoth);
    }

    /** How many OGP has. */
    public long theirs() {
        return both + onlyTheirs;
    }

    /** How many the tagger has. */
    public long ours() {
        return both + onlyOurs;
    }

    /** How many either has. */
    public long either() {
        return both + onlyOurs + onlyTheirs;
    }
}
