package org.justicecommitments.normalize;

import java.io.IOException;
import org.justicecommitments.commitment.Reading;

/** Readings that are looked at twice: what identifies them all, then some of them as a whole. */
public interface Readings {

    /** Takes each reading with its offset. */
    @FunctionalInterface
    interface Consumer {
        /** Called for each reading. */
        void accept(long offset, Reading reading);
    }

    /** The reading at an offset. */
    Reading read(long offset);

    /** Hands over what identifies each reading, in the order of their offsets: the answers of the group of that name only. */
    void forEachIdentity(Consumer consumer) throws IOException;
}
