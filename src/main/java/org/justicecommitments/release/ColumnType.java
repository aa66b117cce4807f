package org.justicecommitments.release;

import java.util.Locale;

/** What the cells of a published column hold. */
public enum ColumnType {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE;

    /** The word in the data dictionary. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
