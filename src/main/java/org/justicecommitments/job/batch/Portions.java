package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.identity.CommitmentFile;
import org.justicecommitments.release.cores.InOrder;

/** What is said of all commitments, worked out on all cores, portion by portion in the order of their ids. */
final class Portions implements PortionSource {

    private static final int SIZE = 500;
    private static final long MEMORY_OF_A_TAGGER = 128L << 20;

    private final CommitmentFile.Entries entries;
    private final ReadingFile.Reader readings;
    private final ThreadLocal<CommitmentPass> pass;

    /** One pass a core, if there is memory for the words that each tagger knows. */
    private final InOrder<Portion> work = new InOrder<>(InOrder.atOnce(MEMORY_OF_A_TAGGER));

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

    @Override
    public int commitments() {
        return entries.size();
    }

    @Override
    public Optional<Portion> next() throws IOException {
        boolean more = true;
        while (more && !work.isFull()) {
            List<CommitmentFile.Entry> portion = entries.next(SIZE);
            more = !portion.isEmpty();
            if (more) {
                work.submit(() -> pass.get()
                        .over(portion.stream()
                                .map(entry -> entry.commitment(readings))
                                .iterator()));
            }
        }
        return work.take();
    }

    @Override
    public void close() throws IOException {
        work.close();
        try (entries) {
            readings.close();
        }
    }
}
