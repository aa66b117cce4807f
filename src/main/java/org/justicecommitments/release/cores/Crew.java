package org.justicecommitments.release.cores;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that share pieces of work, one a core: who is free takes the piece that was handed in first. */
public final class Crew implements AutoCloseable {

    private final ExecutorService threads;
    private final Runnable pulse;

    /** @param pulse runs now and then while somebody waits for a piece */
    public Crew(Runnable pulse) {
        this(Runtime.getRuntime().availableProcessors(), pulse);
    }

    /** A crew of so many. */
    Crew(int threads, Runnable pulse) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.pulse = pulse;
    }

    /** Hands in a piece of work; it should end soon when it is interrupted. */
    public Future<?> begin(Abreast.Work piece) {
        return threads.submit(() -> {
            piece.run();
            return true;
        });
    }

    /** Opens a line of pieces for one who works on them. */
    public <T> Line<T> line(Worker<T> worker) {
        return new Line<>(worker);
    }

    /** Waits for these pieces, one after another, and throws the failure of one on. */
    public void await(Collection<Future<?>> pieces) throws IOException {
        for (Future<?> piece : pieces) {
            Awaited.of(piece, pulse);
        }
    }

    /** Gives up what is not done yet, and waits until no thread works on it any more. */
    @Override
    public void close() {
        Awaited.end(threads);
    }

    /**
     * Works on pieces, one at a time.
     *
     * @param <T> the pieces
     */
    @FunctionalInterface
    public interface Worker<T> {

        /** Works on a piece; it should end soon when it is interrupted. */
        void workOn(T piece) throws IOException;
    }

    /**
     * Pieces that one after another must be worked on, while those of other lines go on beside them. When one fails, so do all behind it.
     *
     * @param <T> the pieces
     */
    public final class Line<T> {

        private final Worker<T> worker;
        private CompletableFuture<?> last = CompletableFuture.completedFuture(true);

        private Line(Worker<T> worker) {
            this.worker = worker;
        }

        /** Hands in the piece that comes next. */
        public Future<?> add(T piece) {
            last = last.thenRunAsync(
                    () -> {
                        try {
                            worker.workOn(piece);
                        } catch (IOException e) {
                            throw new CompletionException(e);
                        }
                    },
                    threads);
            return last;
        }
    }
}
