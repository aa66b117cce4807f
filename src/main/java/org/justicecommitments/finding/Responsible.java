package org.justicecommitments.finding;

import java.util.Locale;

/** Who can mend what a finding says. */
public enum Responsible {
    /** The people who keep the spreadsheet. */
    SOURCE,
    /** The people who keep this dataset: its job file, code lists or program. */
    US;

    /** The word in published files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
