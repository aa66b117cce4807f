package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.SourceFile;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.FrameFile;
import org.justicecommitments.source.ReadSheet;

/**
 * Reads an input on a worker, and leaves its rows in the shared folder.
 *
 * @param facts what the run is about
 * @param shared the folder for what is read
 * @param rows counts the rows, for people to look at
 */
record SourceTask(Broadcast<Facts> facts, SharedFolder shared, LongAccumulator rows)
        implements Function<SourceTask.Input, KeptFile> {

    /** Rows are handed on in blocks of so many. */
    private static final int ROWS_OF_A_BLOCK = 2_000;

    /**
     * An input.
     *
     * @param entry its entry, as JSON
     * @param original where its bytes are; null if it is not to be read
     */
    record Input(String entry, @Nullable URI original) implements Serializable {}

    @Override
    public KeptFile call(Input input) throws IOException {
        InputEntry entry = Facts.read(input.entry, InputEntry.class);
        try (TaskFolder folder = TaskFolder.open()) {
            Path copy = folder.resolve("original");
            if (input.original != null) {
                copy = SharedFolder.local(input.original, copy);
            }
            SourceFile read = SourceFile.read(
                    entry, copy, folder.resolve("rows"), facts.value().job());
            SharedFolder kept = shared.folder(SharedFolder.attempt());
            ArrayList<KeptSheet> sheets = new ArrayList<>();
            for (ReadSheet sheet : read.sheets()) {
                sheets.add(keep(sheet, kept));
                rows.add(sheet.tally().seen());
            }
            Path findings = read.folder().resolve(SourceFile.FINDINGS);
            if (!Files.exists(findings)) {
                Files.createFile(findings);
            }
            return new KeptFile(Facts.json(read.entry()), sheets, kept.keep(findings, SourceFile.FINDINGS));
        }
    }

    private static KeptSheet keep(ReadSheet sheet, SharedFolder kept) throws IOException {
        URI rows = kept.keep(sheet.rows(), sheet.number() + ".rows");
        URI composed = null;
        if (sheet.composed().isPresent()) {
            composed = kept.keep(sheet.composed().get(), sheet.number() + ".composed");
        }
        ArrayList<Long> cuts = new ArrayList<>(FrameFile.cuts(sheet.speaking(), ROWS_OF_A_BLOCK));
        return new KeptSheet(Facts.json(sheet), rows, composed, cuts);
    }
}
