package org.justicecommitments.summarize;

import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.TaggedCommitment;

/** A table in the making: takes the commitments one by one. */
public interface Summary {

    /** Counts a commitment. */
    void add(TaggedCommitment tagged);

    /** The table of what was counted so far. */
    SummaryTable table();

    /** What is wrong with the lists that the table is joined with. */
    default List<Finding> findings() {
        return List.of();
    }
}
