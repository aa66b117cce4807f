package org.justicecommitments.job.spark;

import java.io.Serializable;
import java.net.URI;

/**
 * Commitments that follow one another in the order of their ids.
 *
 * @param size how many there are
 * @param commitments the file with them, for who has the readings of the whole run
 * @param own the file with them, for who has these readings only
 * @param readings the file with their readings
 */
record OrderedPart(int size, URI commitments, URI own, URI readings) implements Serializable {}
