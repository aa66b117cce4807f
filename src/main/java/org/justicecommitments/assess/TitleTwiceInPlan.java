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
final class TitleTwiceInPlan implements Comparing<Firsts<String>> {

    private static final FindingKind KIND = FindingKind.note(
            "title_twice_in_plan",
            "Two commitments of a plan with ids of OGP have the same title.",
            "Compare the two: they may be one commitment entered twice, or parts whose own titles are missing.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.TITLE, Field.ACTION_PLAN_NUMBER, Field.COMMITMENT_ID);
    }

    @Override
    public Firsts<String> nothing() {
        return new Firsts<>();
    }

    @Override
    public void note(TaggedCommitment tagged, Firsts<String> ids) {
        Commitment commitment = tagged.commitment();
        String title = Spelling.fold(commitment.text(Field.TITLE));
        Optional<PlanKey> plan = PlanKey.of(commitment);
        if (title.isEmpty() || plan.isEmpty() || commitment.idOrigin() != IdOrigin.OGP) {
            return;
        }
        String shown = commitment.text(Field.TITLE);
        String planNumber = String.valueOf(plan.get().number());
        ids.say(
                commitment.id(),
                CommitmentPlace.of(commitment),
                shown,
                plan.get().member(),
                planNumber,
                title);
    }

    @Override
    public Stream<Finding> raise(Firsts<String> ids) {
        return ids.repeats().stream()
                .map(repeat -> repeat.raise(
                        KIND,
                        "title",
                        "its title is that of %s of the same plan; expected one of its own."
                                .formatted(repeat.first())));
    }
}
