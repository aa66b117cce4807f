package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
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
        String title = tagged.commitment().text(Field.TITLE);
        SaidInPlan.note(tagged.commitment(), title, Spelling.fold(title), ids);
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
