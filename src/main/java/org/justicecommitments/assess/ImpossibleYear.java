package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Action plans are submitted from 2011, when OGP began, to the year as of which the data is judged. */
final class ImpossibleYear implements Rule {

    private static final int FIRST = 2011;
    private static final FindingKind KIND = FindingKind.error(
            "impossible_year",
            "A plan was submitted before OGP began, or after the export was made.",
            "Correct the year of submission.");

    private final int last;

    ImpossibleYear(LocalDate asOf) {
        this.last = asOf.getYear();
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Optional<Integer> year = tagged.commitment().get(Field.SUBMISSION_YEAR).known();
        if (year.filter(y -> y < FIRST || y > last).isEmpty()) {
            return List.of();
        }
        String message = "the plan was submitted in %d; expected %d to %d.".formatted(year.get(), FIRST, last);
        return CommitmentFinding.raise(KIND, tagged, "submission_year", year.get(), message);
    }
}
