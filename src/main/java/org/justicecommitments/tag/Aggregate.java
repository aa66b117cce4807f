package org.justicecommitments.tag;

import java.io.Serializable;

/**
 * What is said over a portion of the commitments. Portions follow one another in the order of the ids, and are merged in that
 * order: then it is what one pass over all of them says.
 *
 * @param <A> what is merged: itself
 */
public interface Aggregate<A> extends Serializable {

    /** Adds what is said over the portion that follows. */
    void merge(A next);
}
