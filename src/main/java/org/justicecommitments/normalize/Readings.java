package org.justicecommitments.normalize;

import java.io.IOException;
import org.justicecommitments.commitment.Reading;

/** Readings that are looked at twice: all without their long texts, then some of them as a whole. */
public interface Readings {

    /** Takes each reading with its offset. */
    @FunctionalInterface
    interface Consumer {
        /** Called for each reading. */
        void accept(long offset, Reading reading);
    }

    /** The reading at an offset. */
    Reading read(long offset);

    /** Hands over all readings in the order of their offsets, without their long texts. */
    void forEachWithoutTexts(Consumer consumer) throws IOException;
}
