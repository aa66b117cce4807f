package org.justicecommitments.commitment;

/** How exactly a date is given. */
public enum DatePrecision implements Coded {
    DAY("day"),
    MONTH("month"),
    QUARTER("quarter"),
    SEASON("season"),
    HALF_YEAR("half_year"),
    YEAR("year"),
    /** From one time to another, both within the one field. */
    RANGE("range"),
    /** Without an end: "Ongoing", "Continuous", "Underway". */
    ONGOING("ongoing");

    private final String code;

    DatePrecision(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
