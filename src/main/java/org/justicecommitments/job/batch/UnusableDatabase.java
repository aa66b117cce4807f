package org.justicecommitments.job.batch;

import java.io.IOException;

/** A job database that cannot be reached; the message says why, to whoever runs the job. */
public final class UnusableDatabase extends IOException {

    private static final long serialVersionUID = 1;

    /** With a sentence. */
    UnusableDatabase(String message) {
        super(message);
    }
}
