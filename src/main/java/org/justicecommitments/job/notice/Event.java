package org.justicecommitments.job.notice;

import java.util.Locale;

/** What people can be told of. */
public enum Event {
    /** A release is public. */
    PUBLISHED,
    /** A release waits for a person. */
    HELD,
    /** A run failed. */
    FAILED,
    /** A run that was expected has not been made. */
    LATE;

    /** The word in job files and notices. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
