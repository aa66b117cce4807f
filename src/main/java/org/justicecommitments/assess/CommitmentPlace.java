package org.justicecommitments.assess;

import java.io.Serializable;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.RowPlace;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;

/**
 * Which commitment a finding is about, and in which row; small enough to be noted.
 *
 * @param id the id of the commitment
 * @param row the row
 */
record CommitmentPlace(String id, RowPlace row) implements Serializable {

    /** A commitment in the newest row that speaks of it. */
    static CommitmentPlace of(Commitment commitment) {
        return new CommitmentPlace(commitment.id(), commitment.newest().place());
    }

    /** The finding about a column of the row. */
    Finding raise(FindingKind kind, String column, Object value, String message) {
        FindingPlace place = new FindingPlace(row.file(), row.sheet(), row.row(), "", column);
        return new Finding(kind, place, String.valueOf(value), id + ": " + message);
    }
}
