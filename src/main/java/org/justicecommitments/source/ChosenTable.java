package org.justicecommitments.source;

import java.util.Optional;
import org.justicecommitments.source.HeaderSearch.Candidate;

/**
 * A table of a sheet: its header, and where its rows are.
 *
 * @param candidate the header; empty if there is none
 * @param region its part of the sheet
 * @param from rows before this one say nothing about it
 */
record ChosenTable(Optional<Candidate> candidate, Region region, int from) {

    /** The only table of a sheet. */
    static ChosenTable ofWhole(Optional<Candidate> candidate) {
        return new ChosenTable(candidate, Region.WHOLE, 0);
    }
}
