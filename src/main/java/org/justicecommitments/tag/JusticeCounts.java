package org.justicecommitments.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.vocabulary.AgendaCatalogue;

/** What makes a commitment count as a justice commitment, as the job file decides and every summary says. */
public enum JusticeCounts {
    /** OGP's coding says so. */
    OGP,
    /** OGP's coding or the tagger says so. */
    EITHER,
    /** The tagger says so. */
    TAGGER,
    /** It stands in the list of the December 2021 paper. */
    LISTED;

    /** Justice and its four children. */
    public static final List<String> TAGS =
            List.of("justice", "access_to_justice", "open_justice", "policing_corrections", "judiciary");

    /** The word in job files and published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The decision with this word, if there is one. */
    public static Optional<JusticeCounts> ofCode(String code) {
        return Arrays.stream(values())
                .filter(counts -> counts.code().equals(code))
                .findFirst();
    }

    private static boolean hasAny(Tagging tagging, Origin origin) {
        for (AssignedTag one : tagging.tags()) {
            if (one.origin() == origin && TAGS.contains(one.tag())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a commitment counts, by both voices. */
    public TaggedCommitment decide(Commitment commitment, Tagging tagging, AgendaCatalogue catalogue) {
        boolean ogp = hasAny(tagging, Origin.OGP);
        boolean tagger = hasAny(tagging, Origin.TAGGER);
        boolean decided = hasAny(tagging, Origin.OVERRIDE);
        boolean listed = catalogue.contains(commitment.id());
        boolean counts =
                switch (this) {
                    case OGP -> ogp;
                    case EITHER -> ogp || tagger || decided;
                    case TAGGER -> tagger || decided;
                    case LISTED -> listed;
                };
        String origin = ogp && tagger
                ? "both"
                : ogp ? "ogp" : tagger ? "tagger" : decided ? "override" : listed ? "listed" : "";
        return new TaggedCommitment(commitment, tagging, ogp, tagger, counts, origin);
    }
}
