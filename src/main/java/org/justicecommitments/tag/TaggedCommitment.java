package org.justicecommitments.tag;

import org.justicecommitments.commitment.Commitment;

/**
 * A commitment with its tags, and whether it is about justice.
 *
 * @param commitment the commitment
 * @param tagging its tags
 * @param byOgp whether OGP's coding has justice or a child of it
 * @param byTagger whether the tagger has
 * @param isJustice whether it counts, as the job file decides
 * @param origin who says so: {@code ogp | tagger | both | override | listed}; empty if nobody does
 */
public record TaggedCommitment(
        Commitment commitment, Tagging tagging, boolean byOgp, boolean byTagger, boolean isJustice, String origin) {}
