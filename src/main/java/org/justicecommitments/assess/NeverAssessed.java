package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The IRM assesses every commitment by the end of the second year after its plan. */
final class NeverAssessed implements Rule {

    private static final int PATIENCE = 2;
    private static final FindingKind KIND = FindingKind.note(
            "never_assessed",
            "A plan ended more than two years ago, and the IRM has reviewed neither the ambition nor the completion of a commitment.",
            "Enter the ratings of the IRM report, or write ND where the IRM gave none.");

    private final int year;

    NeverAssessed(LocalDate asOf) {
        this.year = asOf.getYear();
    }

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.PLAN_END_YEAR);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Integer> end = commitment.get(Field.PLAN_END_YEAR).known();
        if (end.filter(y -> y < year - PATIENCE).isEmpty()) {
            return List.of();
        }
        IrmAssessment irm = commitment.irm();
        boolean open = irm.highAmbition().status() == Status.NOT_REVIEWED
                && irm.completion().status() == Status.NOT_REVIEWED;
        if (!open) {
            return List.of();
        }
        String message = "the plan ended in %d and nothing is reviewed; expected ratings by %d."
                .formatted(end.get(), end.get() + PATIENCE);
        return CommitmentFinding.raise(KIND, tagged, "completion", "NR", message);
    }
}
