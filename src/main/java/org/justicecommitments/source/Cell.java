package org.justicecommitments.source;

/**
 * A cell as it stands in the sheet.
 *
 * @param column the index of its column, from 0
 * @param kind what the sheet says it is
 * @param text its content: text as it is, a number with the digits that are stored, a date as ISO 8601, as exactly as the sheet shows it, {@code TRUE} or
 *     {@code FALSE}, an error by its code such as {@code #NAME?}
 */
public record Cell(int column, Kind kind, String text) {

    /** What a sheet says a cell is. Delimited text knows {@link #TEXT} only. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR,
        /** A formula whose value was never calculated. */
        UNCALCULATED,
        /** A date of which the sheet shows day and month, and no year. */
        DAY_OF_YEAR
    }

    /** Whether there is nothing in it that a person could see. */
    public boolean isBlank() {
        return kind != Kind.UNCALCULATED && text.isBlank();
    }
}
