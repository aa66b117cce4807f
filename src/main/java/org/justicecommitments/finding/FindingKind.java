package org.justicecommitments.finding;

/**
 * A kind of finding: what all findings with one code have in common.
 *
 * @param code the code in published files, in snake_case
 * @param severity how much it matters
 * @param responsible who can mend it
 * @param when one sentence: when it occurs
 * @param remedy one sentence: how to mend it
 */
public record FindingKind(String code, Severity severity, Responsible responsible, String when, String remedy) {

    /** An error that the keepers of the spreadsheet can mend. */
    public static FindingKind error(String code, String when, String remedy) {
        return new FindingKind(code, Severity.ERROR, Responsible.SOURCE, when, remedy);
    }

    /** A warning that the keepers of the spreadsheet can mend. */
    public static FindingKind warning(String code, String when, String remedy) {
        return new FindingKind(code, Severity.WARNING, Responsible.SOURCE, when, remedy);
    }

    /** A note about what was decided, for the keepers of the spreadsheet. */
    public static FindingKind note(String code, String when, String remedy) {
        return new FindingKind(code, Severity.NOTE, Responsible.SOURCE, when, remedy);
    }

    /** The same kind, but ours to mend. */
    public FindingKind ours() {
        return new FindingKind(code, severity, Responsible.US, when, remedy);
    }
}
