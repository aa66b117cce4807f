package org.justicecommitments.summarize;

import org.justicecommitments.tag.TaggedCommitment;

/** A table in the making: takes the commitments one by one. */
public interface Summary {

    /** Counts a commitment. */
    void add(TaggedCommitment tagged);

    /** The table of what was counted so far. */
    SummaryTable table();
}
