package org.justicecommitments.release;

import java.io.IOException;

/**
 * Writes the rows of a table, in the order given.
 *
 * @param <R> the rows
 */
public interface TableWriter<R> extends AutoCloseable {

    /** Writes a row. */
    void write(R row) throws IOException;

    @Override
    void close() throws IOException;
}
