package org.justicecommitments.finding;

import java.util.Comparator;

/**
 * Something about the data that somebody should know, with its place.
 *
 * @param kind what it has in common with all findings of its code
 * @param place what it is about
 * @param value the value found, shortened; empty where there is none to show
 * @param message one sentence about this very case
 * @param count how many cells or rows it stands for, at least 1
 */
public record Finding(FindingKind kind, FindingPlace place, String value, String message, int count) {

    private static final int LONGEST_VALUE = 200;

    /** The order in published files: by file, sheet, row, cell, code and message; those of the whole run come last. */
    public static final Comparator<Finding> ORDER = Comparator.<Finding, Boolean>comparing(f -> f.place.isRun())
            .thenComparing(f -> f.place.file())
            .thenComparing(f -> f.place.sheet())
            .thenComparingInt(f -> f.place.row())
            .thenComparing(f -> f.place.cell())
            .thenComparing(f -> f.kind.code())
            .thenComparing(f -> f.place.column())
            .thenComparing(Finding::message)
            .thenComparing(Finding::value);

    /** Shortens the value to what a person reads. */
    public Finding {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE - 1) + "…";
        }
    }

    /** A finding about one case. */
    public Finding(FindingKind kind, FindingPlace place, String value, String message) {
        this(kind, place, value, message, 1);
    }
}
