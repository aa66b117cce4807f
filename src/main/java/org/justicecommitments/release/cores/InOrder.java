package org.justicecommitments.release.cores;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on several cores, and gives what comes out in the order in which the work was handed in. No more than two pieces a core are
 * ahead.
 *
 * @param <T> what comes out
 */
public final class InOrder<T> implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;
    private final Deque<Future<T>> ahead = new ArrayDeque<>();

    /** Works on so many cores. */
    public InOrder(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** As many as there are cores, if there is so much memory for each. */
    public static int atOnce(long memory) {
        long cores = Runtime.getRuntime().availableProcessors();
        return (int) Math.max(1, Math.min(cores, Runtime.getRuntime().maxMemory() / memory));
    }

    /** Whether enough is ahead, so that something should be taken first. */
    public boolean isFull() {
        return ahead.size() >= 2 * threads;
    }

    /** Hands in a piece of work. */
    public void submit(Callable<T> work) {
        ahead.add(pool.submit(work));
    }

    /** What comes out of the piece that was handed in first; empty if there is none. */
    public Optional<T> take() throws IOException {
        Future<T> first = ahead.poll();
        return first == null ? Optional.empty() : Optional.of(Awaited.of(first));
    }

    /** Gives up what is still ahead, and waits until no thread works on it any more. */
    @Override
    public void close() {
        Awaited.end(pool);
    }
}
