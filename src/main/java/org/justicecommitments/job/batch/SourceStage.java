package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.cores.Awaited;
import org.justicecommitments.release.cores.InOrder;
import org.justicecommitments.source.ReadSheet;

/** Reads the inputs, verbatim. */
public final class SourceStage {

    /** For the texts of each. */
    private static final long MEMORY_OF_A_READER = 256L << 20;

    private static final long LONGEST_END_MINUTES = 5;

    private final Workspace workspace;

    /** The stage over a workspace. */
    public SourceStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** An input that is read, here or elsewhere. */
    @FunctionalInterface
    public interface Pending {
        /**
         * Waits for it.
         *
         * @param rows how many rows the inputs before it have
         */
        SourceFile get(long rows) throws IOException;
    }

    /** Reads all inputs, several at once, and gives the number of rows seen. */
    long run() throws IOException {
        ExecutorService readers = Executors.newFixedThreadPool(InOrder.atOnce(MEMORY_OF_A_READER));
        try {
            List<Pending> files = new ArrayList<>();
            for (InputEntry entry : workspace.intake().entries()) {
                Path folder = folder(files.size());
                Path copy = workspace.intake().copy(entry);
                Future<SourceFile> file = readers.submit(() -> SourceFile.read(entry, copy, folder, workspace.job()));
                files.add(rows -> Awaited.of(file, () -> workspace.listener().advances(Stage.SOURCE, rows)));
            }
            return gather(files);
        } finally {
            end(readers);
        }
    }

    /** The folder for what is read of an input. */
    public Path folder(int input) throws IOException {
        return workspace.rowFolder().resolve("file-" + input);
    }

    /** Puts together what is read of the inputs, in their order, and gives the number of rows seen. */
    public long gather(List<Pending> files) throws IOException {
        List<InputEntry> entries = new ArrayList<>();
        List<ReadSheet> sheets = new ArrayList<>();
        long rows = 0;
        try (OutputStream findings =
                Files.newOutputStream(workspace.findings(Stage.SOURCE).file())) {
            for (Pending file : files) {
                SourceFile read = file.get(rows);
                entries.add(read.entry());
                for (ReadSheet sheet : read.sheets()) {
                    sheets.add(renumbered(sheet, sheets.size()));
                    rows += sheet.tally().seen();
                }
                read.moveFindings(findings);
                workspace.listener().advances(Stage.SOURCE, rows);
            }
        }
        workspace.entries().write(entries);
        workspace.sheets().write(sheets);
        if (sheets.stream()
                .noneMatch(sheet -> sheet.isReadable() && sheet.tally().data() > 0)) {
            throw new NothingToPublish(entries);
        }
        return rows;
    }

    /** Interrupts who still reads, and waits for them: the files that they write are about to be deleted. */
    private static void end(ExecutorService readers) throws IOException {
        readers.shutdownNow();
        try {
            if (!readers.awaitTermination(LONGEST_END_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("a reader of the inputs does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading was interrupted");
        }
    }

    /** The sheet under its number in the run; its file read it under a number of its own. */
    private ReadSheet renumbered(ReadSheet sheet, int number) throws IOException {
        Path rows = Files.move(sheet.rows(), workspace.rowFolder().resolve(number + ".rows"));
        Optional<Path> composed = Optional.empty();
        if (sheet.composed().isPresent()) {
            Path target = workspace.rowFolder().resolve(number + ".composed");
            composed = Optional.of(Files.move(sheet.composed().get(), target));
        }
        return sheet.moved(number, rows, composed);
    }

    /** No input holds a row that could be published. */
    static final class NothingToPublish extends RunFailure {

        private static final long serialVersionUID = 1L;

        NothingToPublish(List<InputEntry> entries) {
            super(
                    entries.isEmpty()
                            ? "The input folder is empty. Put at least one action plan export into it."
                            : "None of the %d entries of the input folder is a readable action plan export:%s"
                                    .formatted(entries.size(), reasons(entries)));
        }

        private static String reasons(List<InputEntry> entries) {
            StringBuilder reasons = new StringBuilder();
            entries.stream()
                    .limit(10)
                    .forEach(entry -> reasons.append("%n  %s: %s"
                            .formatted(entry.name(), entry.reason().isEmpty() ? "no rows" : entry.reason())));
            return reasons.toString();
        }
    }
}
