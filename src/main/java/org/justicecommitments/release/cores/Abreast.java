package org.justicecommitments.release.cores;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two pieces of work side by side, one of them in a thread of its own. */
public final class Abreast {

    private Abreast() {}

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does both, and ends when both have ended. If the first fails, the second is interrupted, and the failure thrown on; if the second fails,
     * its failure is thrown on when the first has ended.
     *
     * @param here work for this thread
     * @param beside work for a thread of its own; it should end soon when it is interrupted
     * @param pulse runs now and then while this thread waits for the other
     */
    public static void both(Work here, Work beside, Runnable pulse) throws IOException {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> second = other.submit(() -> {
                beside.run();
                return true;
            });
            here.run();
            Awaited.of(second, pulse);
        } finally {
            Awaited.end(other);
        }
    }
}
