package org.justicecommitments.summarize;

import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * A table that readers ask for: what is counted for it, commitment by commitment, and what it is made into.
 *
 * @param <A> what is counted
 */
interface Summary<A extends Aggregate<A>> {

    /** Nothing counted. */
    A nothing();

    /** Counts a commitment. */
    void add(TaggedCommitment tagged, A counted);

    /** The table of what was counted. */
    SummaryTable table(A counted);

    /** What is wrong with the lists that the table is joined with. */
    default List<Finding> findings(A counted) {
        return List.of();
    }
}
