package org.justicecommitments.job.batch;

import java.io.IOException;

/** What works out the stages before a release is written: this process, or a cluster. The release is the same. */
public interface Engine extends AutoCloseable {

    /** Reads all inputs, and gives the number of rows seen. */
    long source(Workspace workspace) throws IOException;

    /** Turns rows into readings, and readings into commitments; gives the number of rows. */
    long normalize(Workspace workspace) throws IOException;

    /** Has all said of the commitments that can be said one by one, and counted. */
    PortionSource portions(Workspace workspace) throws IOException;

    @Override
    void close();
}
