package org.justicecommitments.source;

import java.util.Locale;

/** How a composed row came by the content of a column. */
public enum Take {
    /** The texts of several columns, each on a line of its own. */
    JOINED,
    /** The content of a cell that the sheet shows over several rows. */
    MERGED_CELL,
    /** The text of a row above, which it stands under. */
    INHERITED,
    /** A value of the job file. */
    CONSTANT,
    /** One of several columns that say the same of different years. */
    UNPIVOTED,
    /** The texts of the rows below that belong to it, each on a line of its own. */
    APPEND,
    /** The number of the rows below that belong to it. */
    COUNT,
    /** The earliest of several dates. */
    EARLIEST,
    /** The latest of several dates. */
    LATEST;

    /** The key of the rule in published files. */
    public String rule() {
        return this == APPEND || this == COUNT
                ? "rows_folded"
                : name().toLowerCase(Locale.ROOT).replace("constant", "job_file");
    }

    /** Whether the earliest or the latest of its dates counts. */
    public boolean isOfDates() {
        return this == EARLIEST || this == LATEST;
    }
}
