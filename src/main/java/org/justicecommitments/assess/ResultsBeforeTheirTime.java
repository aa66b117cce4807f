package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Potential for Results took the place of Potential Impact with the plans of 2020. */
final class ResultsBeforeTheirTime implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "results_before_their_time",
            "Potential for Results is given for a plan submitted before 2020.",
            "Move the value to Potential Impact, or correct the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.POTENTIAL_FOR_RESULTS, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> year = commitment.get(Field.SUBMISSION_YEAR).known();
        if (year.filter(y -> y < IrmAssessment.FIRST_YEAR_OF_POTENTIAL_FOR_RESULTS)
                .isEmpty()) {
            return List.of();
        }
        return commitment
                .get(Field.POTENTIAL_FOR_RESULTS)
                .known()
                .map(value -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "potential_for_results",
                        value.code(),
                        "it is %s for a plan of %d; expected for plans from 2020 on."
                                .formatted(value.code(), year.get())))
                .orElse(List.of());
    }
}
