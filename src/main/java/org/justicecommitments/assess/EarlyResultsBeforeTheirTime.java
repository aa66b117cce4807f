package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Early Results are rated for plans from 2021 on. */
final class EarlyResultsBeforeTheirTime implements Rule {

    private static final int FIRST = 2021;
    private static final FindingKind KIND = FindingKind.warning(
            "early_results_before_their_time",
            "Early Results are given for a plan submitted before 2021.",
            "Move the value to Did It Open Government, or correct the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.EARLY_RESULTS, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> year = commitment.get(Field.SUBMISSION_YEAR).known();
        if (year.filter(y -> y < FIRST).isEmpty()) {
            return List.of();
        }
        return commitment
                .get(Field.EARLY_RESULTS)
                .known()
                .map(value -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "early_results",
                        value.code(),
                        "it is %s for a plan of %d; expected for plans from %d on."
                                .formatted(value.code(), year.get(), FIRST)))
                .orElse(List.of());
    }
}
