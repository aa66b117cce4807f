package org.justicecommitments.summarize;

/**
 * A rate, and what it is a share of.
 *
 * @param rate the rate
 * @param ofFile whether its base holds commitments that only a selection of OGP's commitments has: then it is a share of
 *     the file, not of OGP
 */
record Share(Rate rate, boolean ofFile) {

    /** The word in published files. */
    String of() {
        return ofFile ? "file" : "ogp";
    }
}
