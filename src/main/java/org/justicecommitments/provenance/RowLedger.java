package org.justicecommitments.provenance;

/**
 * What became of the rows of a table, which is a sheet or a part of one. It must balance: no row is lost silently. A row of
 * several tables side by side is a row of each.
 *
 * @param file the name of the file
 * @param sheet the name of the sheet; empty for delimited text
 * @param table which of the tables of the sheet, from 1
 * @param seen how many rows it has
 * @param header rows of headings, banners, column numbers and repeated headings
 * @param blank rows without any text, also those that the file leaves out between others
 * @param published rows that gave a commitment
 * @param merged rows that were added to a commitment that another row had given
 * @param refused rows that could not be published; each stands in the refused rows with its cells
 * @param outOfScope rows that are no commitments: totals, and sheets that are no action plan
 */
public record RowLedger(
        String file,
        String sheet,
        int table,
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

    /** File, sheet, and the table if it is not the first one. */
    public String name() {
        return TableName.of((file + " " + sheet).strip(), table);
    }
}
