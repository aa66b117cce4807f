package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.Optional;

/** Gives what is said of all commitments, portion by portion in the order of their ids. */
public interface PortionSource extends AutoCloseable {

    /** How many commitments there are. */
    int commitments();

    /** The next portion; empty after the last. */
    Optional<Portion> next() throws IOException;

    @Override
    void close() throws IOException;
}
