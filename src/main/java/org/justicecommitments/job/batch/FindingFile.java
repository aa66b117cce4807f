package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.Findings;

/** Keeps the findings of a stage as they are raised. */
public final class FindingFile implements Findings, AutoCloseable {

    private final StageFile.Writer<Finding> writer;

    /** Findings that a writer takes; it is closed with this file. */
    FindingFile(StageFile.Writer<Finding> writer) {
        this.writer = writer;
    }

    /** Opens a new file, replacing an old one. */
    public FindingFile(StageFile<Finding> file) throws IOException {
        this(file.writer());
    }

    @Override
    public synchronized void add(Finding finding) {
        try {
            writer.write(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
