package org.justicecommitments.summarize;

import java.util.Locale;
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
}
