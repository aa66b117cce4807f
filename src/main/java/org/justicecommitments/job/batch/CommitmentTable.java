package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.tag.TaggedCommitment;

/**
 * A table that is written commitment by commitment, in all its formats. One thread at a time writes it.
 *
 * @param <R> the rows
 */
final class CommitmentTable<R> implements AutoCloseable {

    private final TableWriter<R> writer;
    private final Function<TaggedCommitment, List<R>> rows;
    private Optional<Integer> year = Optional.empty();

    /**
     * Opens a table.
     *
     * @param byYear whether its Parquet is there by submission year, too
     * @param rows gives the rows of a commitment
     */
    CommitmentTable(ReleaseFolder folder, Table<R> table, boolean byYear, Function<TaggedCommitment, List<R>> rows)
            throws IOException {
        this.writer = byYear && table.parquet() ? folder.openByYear(table, () -> year) : folder.open(table);
        this.rows = rows;
    }

    /** Writes the rows of some commitments, unless this thread is interrupted. */
    void write(List<TaggedCommitment> commitments) throws IOException {
        for (TaggedCommitment one : commitments) {
            year = one.commitment().get(Field.SUBMISSION_YEAR).known();
            for (R row : rows.apply(one)) {
                writer.write(row);
            }
            if (Thread.interrupted()) {
                throw new InterruptedIOException("The commitments were given up");
            }
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
