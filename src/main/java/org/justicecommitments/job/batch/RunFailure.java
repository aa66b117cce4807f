package org.justicecommitments.job.batch;

/** A run that cannot go on, for a reason that a person can read; its message is all there is to say. */
public class RunFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure with its reason. */
    public RunFailure(String message) {
        super(message);
    }
}
