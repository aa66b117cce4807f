package org.justicecommitments.provenance;

/**
 * What became of the rows of a sheet. It must balance: no row is lost silently.
 *
 * @param file the name of the file
 * @param sheet the name of the sheet; empty for delimited text
 * @param seen how many rows the sheet has
 * @param header rows of headings, banners, column numbers and repeated headings
 * @param blank rows without any text
 * @param published rows that gave a commitment
 * @param merged rows that were added to a commitment that another row had given
 * @param refused rows that could not be published; each stands in the refused rows with its cells
 * @param outOfScope rows that are no commitments: totals, and sheets that are no action plan
 */
public record RowLedger(
        String file,
        String sheet,
        long seen,
        long header,
        long blank,
        long published,
        long merged,
        long refused,
        long outOfScope) {

    /** Whether every row seen is accounted for. */
    public boolean balances() {
        return seen == header + blank + published + merged + refused + outOfScope;
    }
}
