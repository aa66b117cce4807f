package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Completion;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** What was done stays done: completion seldom falls between the progress report and the end of term. */
final class CompletionFell implements Rule {

    /** From least to most; withdrawn and unclear are no steps. */
    private static final List<Completion> SCALE =
            List.of(Completion.NOT_STARTED, Completion.LIMITED, Completion.SUBSTANTIAL, Completion.COMPLETE);

    private static final FindingKind KIND = FindingKind.note(
            "completion_fell",
            "Completion is lower at the end of term than in the progress report.",
            "Compare with both reports of the IRM; if they say so, nothing is to be done.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.COMPLETION_PROGRESS, Field.COMPLETION_END);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        Optional<Completion> progress =
                commitment.get(Field.COMPLETION_PROGRESS).known().filter(SCALE::contains);
        Optional<Completion> end = commitment.get(Field.COMPLETION_END).known().filter(SCALE::contains);
        if (progress.isEmpty() || end.isEmpty() || end.get().compareTo(progress.get()) >= 0) {
            return List.of();
        }
        String message = "completion is %s at the end of term; expected at least %s, that of the progress report."
                .formatted(end.get().code(), progress.get().code());
        return CommitmentFinding.raise(KIND, tagged, "completion", end.get().code(), message);
    }
}
