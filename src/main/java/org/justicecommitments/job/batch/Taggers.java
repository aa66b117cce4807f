package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Tagging;

/** Tags commitments on all cores, and gives them in the order in which they are read. */
final class Taggers implements AutoCloseable {

    private static final int BATCH = 50;
    private static final long MEMORY_OF_A_TAGGER = 128L << 20;

    private final CommitmentFile.Reader commitments;
    private final ThreadLocal<Tagger> tagger;
    private final int threads = atOnce();
    private final ExecutorService pool = Executors.newFixedThreadPool(threads);
    private final Deque<Future<List<Tagged>>> ahead = new ArrayDeque<>();
    private final Deque<Tagged> ready = new ArrayDeque<>();

    /** A commitment with the tags that the taxonomy gives it. */
    record Tagged(Commitment commitment, Tagging tagging) {}

    /**
     * Tags the commitments of a reader.
     *
     * @param tagger makes a tagger; one serves one thread
     */
    Taggers(CommitmentFile.Reader commitments, Supplier<Tagger> tagger) {
        this.commitments = commitments;
        this.tagger = ThreadLocal.withInitial(tagger);
    }

    /** One a core, if there is memory for the words that each knows. */
    private static int atOnce() {
        long cores = Runtime.getRuntime().availableProcessors();
        return (int) Math.max(1, Math.min(cores, Runtime.getRuntime().maxMemory() / MEMORY_OF_A_TAGGER));
    }

    /** The next one; empty after the last. */
    Optional<Tagged> next() throws IOException {
        while (ready.isEmpty()) {
            boolean more = true;
            while (more && ahead.size() < 2 * threads) {
                more = submit();
            }
            Future<List<Tagged>> first = ahead.poll();
            if (first == null) {
                return Optional.empty();
            }
            ready.addAll(Awaited.of(first));
        }
        return Optional.of(ready.remove());
    }

    /** Hands a batch to the pool; false if there is none. */
    private boolean submit() throws IOException {
        List<Commitment> batch = new ArrayList<>(BATCH);
        for (Optional<Commitment> next = commitments.next(); next.isPresent(); next = commitments.next()) {
            batch.add(next.get());
            if (batch.size() == BATCH) {
                break;
            }
        }
        if (batch.isEmpty()) {
            return false;
        }
        ahead.add(pool.submit(() -> batch.stream()
                .map(commitment -> new Tagged(commitment, tagger.get().tag(commitment)))
                .toList()));
        return true;
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        commitments.close();
    }
}
