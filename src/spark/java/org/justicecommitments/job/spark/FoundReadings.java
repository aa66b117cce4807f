package org.justicecommitments.job.spark;

import java.io.Serializable;
import java.util.ArrayList;
import org.justicecommitments.normalize.identity.Found;

/**
 * A commitment that was found, with its readings.
 *
 * @param found the commitment
 * @param frames its readings as bytes, newest first
 */
record FoundReadings(Found found, ArrayList<byte[]> frames) implements Serializable {}
