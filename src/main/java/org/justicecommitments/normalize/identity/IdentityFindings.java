package org.justicecommitments.normalize.identity;

import org.justicecommitments.finding.FindingKind;

/** The kinds of findings about which rows are the same commitment. */
public final class IdentityFindings {

    public static final FindingKind MERGED = FindingKind.note(
            "row_merged",
            "A row speaks of a commitment that another row has given; both became one, with the evidence in the message.",
            "If they are two commitments, give both their own id.");

    public static final FindingKind MATCH_AMBIGUOUS = FindingKind.warning(
            "match_ambiguous",
            "A row without an id is like several commitments of its plan; it was not merged with any.",
            "Give the row the id of its commitment.");

    public static final FindingKind DUPLICATE_ID = FindingKind.error(
            "duplicate_id",
            "Two rows of one export have the same id and are not the same commitment; the later one is refused.",
            "Correct one of the two ids.");

    private IdentityFindings() {}
}
