package org.justicecommitments.source;

import org.justicecommitments.source.HeaderSearch.Candidate;

/**
 * The header of a table that a layout chose.
 *
 * @param header the header
 * @param columns the columns in which it was looked for
 * @param begin the row with the text that stands above it; 0 if none does
 * @param explicit whether the layout says which table it is
 */
record ChosenHeader(Candidate header, Region columns, int begin, boolean explicit) {

    int firstRow() {
        return header.headings().firstRow();
    }

    int lastRow() {
        return header.headings().row();
    }

    /** Whether it stands in rows and columns of another one. */
    boolean meets(Region otherColumns, Headings other) {
        return columns.sharesColumns(otherColumns) && other.firstRow() <= lastRow() && firstRow() <= other.row();
    }
}
