package org.justicecommitments.job.notice;

import java.time.Instant;
import java.util.Map;

/**
 * What people are told.
 *
 * @param event what happened
 * @param job the job
 * @param dataset the title of the dataset
 * @param release the release that it is about; empty if there is none
 * @param message what happened, in one sentence
 * @param cellsToMend how many cells of the exports their keepers can mend
 * @param cells where these cells are listed: an address, or a folder; empty if there are none
 * @param link where to look: an address, or a folder; empty if there is nothing to look at
 * @param counts rows and commitments by what became of them
 * @param at when it happened
 */
public record Notice(
        Event event,
        String job,
        String dataset,
        String release,
        String message,
        long cellsToMend,
        String cells,
        String link,
        Map<String, Long> counts,
        Instant at) {

    /** One sentence about the cells; empty if there are none to mend. */
    String mending() {
        if (cellsToMend == 0) {
            return "";
        }
        String count = cellsToMend == 1 ? "1 cell" : "%,d cells".formatted(cellsToMend);
        return "%s to mend, here: %s".formatted(count, cells);
    }
}
