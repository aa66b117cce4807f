package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The IRM reports on the end of term after it has reported on progress. */
final class EndReportBeforeProgressReport implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "reports_out_of_order",
            "The IRM's end-of-term report came out in a year before its progress report.",
            "Correct the two years of publication; they may stand in each other's column.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.REPORT_YEAR_PROGRESS, Field.REPORT_YEAR_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> progress = commitment.get(Field.REPORT_YEAR_PROGRESS).known();
        Optional<Integer> end = commitment.get(Field.REPORT_YEAR_END).known();
        if (progress.isEmpty() || end.isEmpty() || end.get() >= progress.get()) {
            return List.of();
        }
        String message = "the end-of-term report is of %d; expected %d or later, the year of the progress report."
                .formatted(end.get(), progress.get());
        return CommitmentFinding.raise(KIND, tagged, "irm_report_year", end.get(), message);
    }
}
