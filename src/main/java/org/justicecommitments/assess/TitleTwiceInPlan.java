package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.Spelling;

/** A plan says a thing once. */
final class TitleTwiceInPlan implements Rule {

    private static final FindingKind KIND = FindingKind.note(
            "title_twice_in_plan",
            "Two commitments of a plan with ids of OGP have the same title.",
            "Compare the two: they may be one commitment entered twice, or parts whose own titles are missing.");

    private final Firsts<String> ids = new Firsts<>();

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.TITLE, Field.ACTION_PLAN_NUMBER, Field.COMMITMENT_ID);
    }

    @Override
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String title = Spelling.fold(commitment.text(Field.TITLE));
        Optional<PlanKey> plan = PlanKey.of(commitment);
        if (title.isEmpty() || plan.isEmpty() || commitment.idOrigin() != IdOrigin.OGP) {
            return Stream.empty();
        }
        return ids
                .putIfAbsent(
                        commitment.id(),
                        plan.get().member(),
                        String.valueOf(plan.get().number()),
                        title)
                .stream()
                .flatMap(other -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "title",
                        commitment.text(Field.TITLE),
                        "its title is that of %s of the same plan; expected one of its own.".formatted(other)));
    }
}
