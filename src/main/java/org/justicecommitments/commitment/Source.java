package org.justicecommitments.commitment;

import java.time.LocalDate;

/**
 * The export that a reading comes from.
 *
 * @param vintage the name of the layout and its meanings, such as {@code ogp-2016}
 * @param sourceDate the day as of which the export was made
 * @param snapshot whether it is a snapshot of what is there (else an archive, history only)
 * @param wholeOgp whether it holds all commitments of OGP (else a selection)
 * @param sample whether it is sample data, made for demonstration
 */
public record Source(String vintage, LocalDate sourceDate, boolean snapshot, boolean wholeOgp, boolean sample) {}
