package org.justicecommitments.release.cores;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two pieces of work side by side, one of them in a thread of its own; one after the other where memory is short. */
public final class Abreast {

    private Abreast() {}

    /** A piece of work. */
    @FunctionalInterface
    public interface Work {

        /** Does it. */
        void run() throws IOException;
    }

    /**
     * Does both as {@link #both}, or the second and then the first if there is less memory for each than this.
     *
     * @param memory in bytes
     */
    public static void both(long memory, Work here, Work beside, Runnable pulse) throws IOException {
        if (Runtime.getRuntime().maxMemory() >= 2 * memory) {
            both(here, beside, pulse);
        } else {
            beside.run();
            here.run();
        }
    }

    /**
     * Does both, and ends when both have ended. If the first fails, the second is interrupted, and the failure thrown on; if the second fails,
     * its failure is thrown on when the first has ended, or thrown a {@link CancellationException}
     * because it heard of it.
     *
     * @param here work for this thread
     * @param beside work for a thread of its own; it should end soon when it is interrupted
     * @param pulse runs now and then while this thread waits for the other
     */
    public static void both(Work here, Work beside, Runnable pulse) throws IOException {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Boolean> second = other.submit(() -> {
            beside.run();
            return true;
        });
        try {
            here.run();
            Awaited.of(second, pulse);
        } catch (CancellationException e) {
            Awaited.of(second);
            throw e;
        } finally {
            Awaited.end(other);
        }
    }
}
