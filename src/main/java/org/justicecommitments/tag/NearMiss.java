package org.justicecommitments.tag;

import java.util.Locale;
import java.util.Optional;

/**
 * A tag that the tagger did not set, although OGP has it or not much was lacking.
 *
 * @param tag its code
 * @param score what the text scores
 * @param threshold what it would have to score
 * @param reason why it was not set
 * @param best the words that say most for it; empty if there are none
 */
public record NearMiss(String tag, double score, double threshold, Reason reason, Optional<Evidence> best) {

    /** Why a tag was not set. */
    public enum Reason {
        /** No phrase of the tag is in the text. */
        NO_PHRASE,
        /** Phrases are in the text, but they say too little. */
        BELOW_THRESHOLD,
        /** Phrases are in the text, but masks cover them. */
        MASKED,
        /** Phrases that speak against the tag outweigh those for it. */
        NEGATIVE,
        /** The tag's phrases were never tried on labelled texts in this language. */
        LANGUAGE_UNEVALUATED;

        /** The word in published files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
