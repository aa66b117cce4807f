package org.justicecommitments.job.spark;

import java.io.Serializable;
import java.net.URI;
import org.justicecommitments.job.batch.BlockNormalizer.Taken;

/**
 * A block that a worker has normalized.
 *
 * @param sheet the number of its sheet
 * @param readings the file with its readings
 * @param bytes the length of that file
 * @param findings the file with what is to say
 * @param taken what became of its rows
 */
record NormalizedBlock(int sheet, URI readings, long bytes, URI findings, Taken taken) implements Serializable {}
