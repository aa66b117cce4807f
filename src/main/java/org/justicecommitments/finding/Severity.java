package org.justicecommitments.finding;

import java.util.Locale;

/** How much a finding matters to somebody who uses the data. */
public enum Severity {
    /** A value or a row could not be published as it should be. */
    ERROR,
    /** A value is published, and may be wrong. */
    WARNING,
    /** Something was decided or changed that a reader may want to know. */
    NOTE;

    /** The word in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
