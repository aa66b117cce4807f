package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Potential Impact is rated for plans before 2020; Potential for Results took its place. */
final class ImpactAfterItsTime implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "impact_after_its_time",
            "Potential Impact is given for a plan submitted in 2020 or later.",
            "Move the value to Potential for Results, or correct the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.POTENTIAL_IMPACT, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> year = commitment.get(Field.SUBMISSION_YEAR).known();
        if (year.filter(y -> y >= IrmAssessment.FIRST_YEAR_OF_POTENTIAL_FOR_RESULTS)
                .isEmpty()) {
            return List.of();
        }
        return commitment
                .get(Field.POTENTIAL_IMPACT)
                .known()
                .map(value -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "potential_impact",
                        value.code(),
                        "it is %s for a plan of %d; expected for plans before 2020."
                                .formatted(value.code(), year.get())))
                .orElse(List.of());
    }
}
