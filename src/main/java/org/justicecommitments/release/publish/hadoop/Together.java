package org.justicecommitments.release.publish.hadoop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Transfers that go on at the same time, because most files of a release are small and each waits for the network. */
final class Together {

    private static final int THREADS = 8;
    private static final int SECONDS_TO_STOP = 60;

    private Together() {}

    /** A transfer. */
    @FunctionalInterface
    interface Task {

        void run() throws IOException;
    }

    /** Runs all; the first that fails stops the others and is thrown. */
    static void all(List<Task> tasks) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> futures = tasks.stream()
                    .<Future<?>>map(task -> pool.submit(() -> {
                        task.run();
                        return task;
                    }))
                    .toList();
            for (Future<?> future : futures) {
                future.get();
            }
            pool.shutdown();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the transfer was interrupted");
        } finally {
            stop(pool);
        }
    }

    /** Nothing may be written any more when the next one mends what is left. */
    private static void stop(ExecutorService pool) throws InterruptedIOException {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new InterruptedIOException("a transfer does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
