package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import org.justicecommitments.job.batch.BlockNormalizer;
import org.justicecommitments.source.ReadSheet;

/**
 * Consecutive rows of a sheet.
 *
 * @param sheet the number of the sheet
 * @param file the file with its rows
 * @param from where the block begins in the file
 * @param to where it ends
 */
record Block(int sheet, URI file, long from, long to) implements Serializable {

    /** A normalizer of its rows, over a copy of them. */
    BlockNormalizer open(Facts facts, TaskFolder folder) throws IOException {
        Path rows = folder.resolve("rows");
        SharedFolder.copy(file, from, to, rows);
        ReadSheet whole = facts.sheet(sheet);
        return new BlockNormalizer(
                facts.job(), whole.moved(sheet, rows, whole.composed().map(other -> rows)), from);
    }
}
