package org.justicecommitments.summarize;

import java.util.Locale;
import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.TaggedCommitment;

/** By whose coding a summary counts justice commitments. */
public enum Coding {
    OGP,
    TAGGER,
    EITHER;

    /** The word in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a commitment is a justice commitment by this coding. */
    public boolean counts(TaggedCommitment tagged) {
        return switch (this) {
            case OGP -> tagged.byOgp();
            case TAGGER -> tagged.byTagger();
            case EITHER -> tagged.byOgp() || tagged.byTagger();
        };
    }

    /**
     * Whether a commitment is a justice commitment by this coding; empty where OGP has coded none of the justice areas:
     * no data is not no.
     */
    Optional<Boolean> justice(TaggedCommitment tagged) {
        boolean coded = this != OGP || tagged.byOgp() || hasCoded(tagged.commitment());
        return coded ? Optional.of(counts(tagged)) : Optional.empty();
    }

    private static boolean hasCoded(Commitment commitment) {
        for (String tag : JusticeCounts.TAGS) {
            if (commitment.area(tag).isKnown()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a commitment has a tag by this coding; empty where OGP has not coded it. */
    Optional<Boolean> tag(TaggedCommitment tagged, String tag) {
        return switch (this) {
            case OGP -> byOgp(tagged, tag);
            case TAGGER -> Optional.of(byTagger(tagged, tag));
            case EITHER ->
                Optional.of(byTagger(tagged, tag) || byOgp(tagged, tag).orElse(false));
        };
    }

    private static Optional<Boolean> byOgp(TaggedCommitment tagged, String tag) {
        Answer<Boolean> area = tagged.commitment().area(tag);
        boolean ogp = area.is(true) || tagged.tagging().has(tag, Origin.OGP);
        return ogp || area.isKnown() ? Optional.of(ogp) : Optional.empty();
    }

    private static boolean byTagger(TaggedCommitment tagged, String tag) {
        return tagged.tagging().has(tag, Origin.TAGGER);
    }
}
