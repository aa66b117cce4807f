package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStream;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Goes over the commitments once, portion by portion: tags them, and leaves what the same pass says for assess and summarize. A
 * reader around the portions, and a writer around their files.
 */
final class TagStage implements ItemStream {

    private final Workspace workspace;
    private final Engine engine;
    private @Nullable PortionSource portions;
    private @Nullable PortionFiles files;
    private boolean ended;
    private long rows;

    TagStage(Workspace workspace, Engine engine) {
        this.workspace = workspace;
        this.engine = engine;
    }

    @Override
    public void open(ExecutionContext context) {
        try {
            portions = engine.portions(workspace);
            files = new PortionFiles(workspace);
            workspace.listener().begins(Stage.TAG, portions.commitments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags all commitments at once, without a batch step around it. */
    void run() throws IOException {
        open(new ExecutionContext());
        try {
            for (Optional<Portion> next = next(); next.isPresent(); next = next()) {
                take(next.get());
            }
        } finally {
            close();
        }
    }

    /** The next portion; empty after the last. */
    Optional<Portion> next() throws IOException {
        Optional<Portion> next = opened(portions).next();
        ended = next.isEmpty();
        return next;
    }

    ItemWriter<Portion> writer() {
        return (Chunk<? extends Portion> chunk) -> {
            for (Portion portion : chunk) {
                take(portion);
            }
        };
    }

    private void take(Portion portion) throws IOException {
        opened(files).take(portion);
        rows += portion.size();
        workspace.listener().advances(Stage.TAG, rows);
    }

    long rows() {
        return rows;
    }

    private static <T> T opened(@Nullable T stream) {
        if (stream == null) {
            throw new IllegalStateException("The stage is not open");
        }
        return stream;
    }

    @Override
    public void close() {
        try (PortionSource read = portions;
                PortionFiles written = files) {
            if (written != null && read != null && ended && rows == read.commitments()) {
                written.conclude();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally { // the step outlives its stage, and what is counted of a million commitments is large
            portions = null;
            files = null;
        }
    }
}
