package org.justicecommitments.job.spark;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that a worker has read, with its rows in the shared folder.
 *
 * @param sheet the sheet, as JSON
 * @param rows the file with its rows, verbatim
 * @param composed the file with its rows as the job file composes them, if it does
 * @param cuts where the file that commitments are made of can be cut into blocks, its length being the last
 */
record KeptSheet(String sheet, URI rows, @Nullable URI composed, ArrayList<Long> cuts) implements Serializable {

    /** The file that commitments are made of. */
    URI speaking() {
        return composed == null ? rows : composed;
    }
}
