package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The IRM reports on a plan after it was submitted. */
final class ReportBeforePlan implements Rule {

    private static final List<Field<Integer>> REPORTS = List.of(Field.REPORT_YEAR_PROGRESS, Field.REPORT_YEAR_END);
    private static final FindingKind KIND = FindingKind.warning(
            "report_before_plan",
            "A report of the IRM came out in a year before the one in which the plan was submitted.",
            "Correct the year of the report, or the year of submission.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.SUBMISSION_YEAR, Field.REPORT_YEAR_PROGRESS);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> submitted = commitment.get(Field.SUBMISSION_YEAR).known();
        Optional<Integer> report = REPORTS.stream()
                .flatMap(field -> commitment.get(field).known().stream())
                .min(Integer::compare);
        if (submitted.isEmpty() || report.isEmpty() || report.get() >= submitted.get()) {
            return List.of();
        }
        String message = "the report is of %d; expected %d or later, when the plan was submitted."
                .formatted(report.get(), submitted.get());
        return CommitmentFinding.raise(KIND, tagged, "irm_report_year", report.get(), message);
    }
}
