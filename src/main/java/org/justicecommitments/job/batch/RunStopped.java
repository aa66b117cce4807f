package org.justicecommitments.job.batch;

/** A run that somebody stopped; its message says who. */
public final class RunStopped extends RunFailure {

    private static final long serialVersionUID = 1L;

    RunStopped(StopOrder order) {
        super(order.sentence());
    }
}
