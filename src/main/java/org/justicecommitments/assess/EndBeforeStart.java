package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.PartialDate;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** A commitment does not end before it starts. */
final class EndBeforeStart implements Rule {

    private static final FindingKind KIND = FindingKind.error(
            "end_before_start",
            "A commitment ends before it starts, however its dates are read.",
            "Correct the start or the end date.");

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
        Optional<LocalDate> start =
                tagged.commitment().get(Field.START_DATE).known().flatMap(PartialDate::earliest);
        Optional<LocalDate> end =
                tagged.commitment().get(Field.END_DATE).known().flatMap(PartialDate::latest);
        if (start.isEmpty() || end.isEmpty() || !end.get().isBefore(start.get())) {
            return List.of();
        }
        String message = "it starts on %s and ends on %s.".formatted(start.get(), end.get());
        return CommitmentFinding.raise(KIND, tagged, "end_date", end.get(), message);
    }
}
