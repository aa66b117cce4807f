package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.identity.CommitmentFile;

/** What is said of all commitments, worked out on all cores, portion by portion in the order of their ids. */
final class Portions implements PortionSource {

    private static final int SIZE = 500;
    private static final long MEMORY_OF_A_TAGGER = 128L << 20;

    private final CommitmentFile.Entries entries;
    private final ReadingFile.Reader readings;
    private final ThreadLocal<CommitmentPass> pass;
    private final int threads = atOnce();
    private final ExecutorService pool = Executors.newFixedThreadPool(threads);
    private final Deque<Future<Portion>> ahead = new ArrayDeque<>();

    /** Portions of the commitments of a workspace. */
    Portions(Workspace workspace) throws IOException {
        entries = new CommitmentFile.Entries(workspace.commitments());
        readings = workspace.openReadings();
        pass = ThreadLocal.withInitial(() -> pass(workspace));
    }

    private static CommitmentPass pass(Workspace workspace) {
        try {
            return CommitmentPass.of(workspace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One a core, if there is memory for the words that each tagger knows. */
    private static int atOnce() {
        long cores = Runtime.getRuntime().availableProcessors();
        return (int) Math.max(1, Math.min(cores, Runtime.getRuntime().maxMemory() / MEMORY_OF_A_TAGGER));
    }

    @Override
    public int commitments() {
        return entries.size();
    }

    @Override
    public Optional<Portion> next() throws IOException {
        boolean more = true;
        while (more && ahead.size() < 2 * threads) {
            List<CommitmentFile.Entry> portion = entries.next(SIZE);
            more = !portion.isEmpty();
            if (more) {
                ahead.add(pool.submit(() -> pass.get()
                        .over(portion.stream()
                                .map(entry -> entry.commitment(readings))
                                .iterator())));
            }
        }
        Future<Portion> first = ahead.poll();
        return first == null ? Optional.empty() : Optional.of(Awaited.of(first));
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        try (entries) {
            readings.close();
        }
    }
}
