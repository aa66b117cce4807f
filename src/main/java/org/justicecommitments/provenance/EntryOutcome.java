package org.justicecommitments.provenance;

import java.util.Locale;

/** What became of an entry of the input folder. */
public enum EntryOutcome {
    /** At least one of its sheets was read. */
    READ,
    /** It could not be read as a spreadsheet, or none of its sheets is an action plan export. */
    REFUSED,
    /** It was not opened. */
    IGNORED;

    /** The word in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
