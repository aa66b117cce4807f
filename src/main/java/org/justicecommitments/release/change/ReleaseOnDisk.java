package org.justicecommitments.release.change;

import java.nio.file.Path;
import org.justicecommitments.release.metadata.Manifest;

/**
 * A release, or one that is being made.
 *
 * @param manifest its manifest; what is not known yet may be missing
 * @param folder its folder
 */
public record ReleaseOnDisk(Manifest manifest, Path folder) {

    /** The ingredient that says how the inputs are read. */
    public static final String READING = "inputs and columns";

    /** The ingredient that says what counts as justice. */
    public static final String COUNTING = "justice_counts";
}
