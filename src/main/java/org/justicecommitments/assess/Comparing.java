package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * A rule that compares commitments. It notes what it needs of those of a portion, and raises its findings when portions are
 * merged.
 *
 * @param <M> its notes
 */
interface Comparing<M extends Aggregate<M>> extends Rule {

    /** Notes of nothing. */
    M nothing();

    /** Notes what is to be compared of a commitment. */
    void note(TaggedCommitment tagged, M notes);

    /** The findings that the portions merged so far call for, each once. */
    default Stream<Finding> raise(M notes) {
        return Stream.empty();
    }

    /** The findings that can only be made when all portions are merged. */
    default Stream<Finding> conclude(M notes) {
        return Stream.empty();
    }

    @Override
    default List<Finding> check(TaggedCommitment tagged) {
        return List.of();
    }
}
