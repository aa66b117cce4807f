package org.justicecommitments.tag;

import java.util.Optional;

/**
 * A tag that one of the two voices has and the other has not.
 *
 * @param tag the code of the tag
 * @param ogp whether OGP has it (else the tagger)
 * @param score the tagger's score
 * @param threshold what it takes to be set
 * @param reason why they differ, as far as the tagger can tell
 * @param best the words that say most for the tag; empty if there are none
 */
public record Disagreement(
        String tag, boolean ogp, double score, double threshold, String reason, Optional<Evidence> best) {

    /** The tagger has a tag that OGP lacks, by much evidence: perhaps OGP's coding has a gap. */
    public static final String LABEL_DOUBTFUL = "label_doubtful";

    /** The tagger has a tag that OGP lacks, by little evidence: perhaps the tagger is wrong. */
    public static final String WEAK_EVIDENCE = "weak_evidence";
}
