package org.justicecommitments.tag;

/**
 * A tag of a commitment.
 *
 * @param tag its code
 * @param origin who set it
 * @param score the tagger's score; 0 for OGP's tags
 * @param confidence how far the score is above the threshold; empty for OGP's tags
 */
public record AssignedTag(String tag, Origin origin, double score, String confidence) {

    /** Who set a tag. */
    public enum Origin {
        OGP("ogp"),
        TAGGER("tagger"),
        OVERRIDE("override");

        private final String code;

        Origin(String code) {
            this.code = code;
        }

        /** The word in published files. */
        public String code() {
            return code;
        }
    }
}
