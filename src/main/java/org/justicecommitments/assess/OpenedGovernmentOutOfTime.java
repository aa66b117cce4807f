package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The IRM asked whether commitments opened government in its reports of 2015 to 2023, on plans of 2013 to 2020. */
final class OpenedGovernmentOutOfTime implements Rule {

    private static final int FIRST = 2013;
    private static final int LAST = 2020;
    private static final FindingKind KIND = FindingKind.warning(
            "opened_government_out_of_time",
            "Did It Open Government is given for a plan submitted before 2013 or after 2020.",
            "Move the value to Early Results for plans from 2021 on, or correct the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.OPENED_GOVERNMENT, Field.SUBMISSION_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> year = commitment.get(Field.SUBMISSION_YEAR).known();
        if (year.filter(y -> y < FIRST || y > LAST).isEmpty()) {
            return List.of();
        }
        return commitment
                .get(Field.OPENED_GOVERNMENT)
                .known()
                .map(value -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "did_it_open_government",
                        value.code(),
                        "it is %s for a plan of %d; expected for plans of %d to %d."
                                .formatted(value.code(), year.get(), FIRST, LAST)))
                .orElse(List.of());
    }
}
