package org.justicecommitments.job.spark;

import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.Workspace.RefusedRow;

/**
 * What a worker has decided of its part of the readings: a commitment, or, once for the part, what is to say of it.
 *
 * @param commitment a commitment
 * @param part what is to say of the part
 */
record Decision(@Nullable FoundReadings commitment, @Nullable Part part) implements Serializable {

    /**
     * What is to say of a part of the readings.
     *
     * @param published the rows that gave a commitment, by sheet number
     * @param merged the rows that were added to another one's, by sheet number
     * @param refused the rows whose id belongs to another commitment
     * @param likeDerived ids of rows that look like derived ones
     * @param findings the file with the findings
     */
    record Part(
            HashMap<Integer, BitSet> published,
            HashMap<Integer, BitSet> merged,
            ArrayList<RefusedRow> refused,
            HashSet<String> likeDerived,
            URI findings)
            implements Serializable {}
}
