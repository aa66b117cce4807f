package org.justicecommitments.release.cores;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What another thread works out, with its failure as it was thrown there. */
public final class Awaited {

    private static final long LOOK_UP_MILLIS = 250;

    private Awaited() {}

    /** Waits for it. */
    public static <T> T of(Future<T> work) throws IOException {
        return of(work, () -> {});
    }

    /** Ends threads whose work is done or given up, so that none writes any more. */
    public static void end(ExecutorService threads) {
        threads.shutdownNow();
        boolean interrupted = false;
        for (boolean ended = false; !ended; ) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for it, and looks up now and then: it may take long, and somebody may wish the run to stop. */
    public static <T> T of(Future<T> work, Runnable lookUp) throws IOException {
        try {
            while (true) {
                try {
                    return work.get(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    lookUp.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The run was interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            } else if (cause instanceof RuntimeException failure) {
                throw failure;
            } else if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
    }
}
