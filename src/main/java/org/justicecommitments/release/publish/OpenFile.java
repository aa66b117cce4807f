package org.justicecommitments.release.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of an output that is open for reading, wherever it is stored. */
public interface OpenFile extends Closeable {

    /** How many bytes it has. */
    long size() throws IOException;

    /** Reads bytes from a place on, and gives how many; -1 at the end. */
    int read(ByteBuffer buffer, long at) throws IOException;
}
