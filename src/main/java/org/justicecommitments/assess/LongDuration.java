package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A commitment belongs to one action plan of at most four years; one that lasts longer has a wrong date. */
final class LongDuration implements Rule {

    private static final int LONGEST = 6;
    private static final FindingKind KIND = FindingKind.warning(
            "lasts_too_long",
            "A commitment lasts longer than six years, however its dates are read.",
            "Look up both dates in the action plan, above all their years.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.START_DATE, Field.END_DATE);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<LocalDate> start = commitment.get(Field.START_DATE).known().flatMap(PartialDate::latest);
        Optional<LocalDate> end = commitment.get(Field.END_DATE).known().flatMap(PartialDate::earliest);
        if (start.isEmpty() || end.isEmpty() || !end.get().isAfter(start.get().plusYears(LONGEST))) {
            return List.of();
        }
        String message = "it starts on %s and ends on %s; expected at most %d years between them."
                .formatted(start.get(), end.get(), LONGEST);
        return CommitmentFinding.raise(KIND, tagged, "end_date", end.get(), message);
    }
}
