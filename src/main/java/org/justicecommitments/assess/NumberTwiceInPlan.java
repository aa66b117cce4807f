package org.justicecommitments.assess;

import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** Commitments of a plan have numbers of their own. The surprising case: a spreadsheet program makes 2.10 the number 2.1. */
final class NumberTwiceInPlan implements Comparing<Firsts<String>> {

    private static final FindingKind KIND = FindingKind.warning(
            "number_twice_in_plan",
            "Two commitments of a plan with ids of OGP have the same number.",
            "Correct the numbers; where 2.10 became 2.1, format the column as text and enter it again.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.COMMITMENT_NUMBER, Field.ACTION_PLAN_NUMBER, Field.COMMITMENT_ID);
    }

    @Override
    public Firsts<String> nothing() {
        return new Firsts<>();
    }

    @Override
    public void note(TaggedCommitment tagged, Firsts<String> ids) {
        String number = tagged.commitment().text(Field.COMMITMENT_NUMBER);
        SaidInPlan.note(tagged.commitment(), number, number, ids);
    }

    @Override
    public Stream<Finding> raise(Firsts<String> ids) {
        return ids.repeats().stream()
                .map(repeat -> repeat.raise(
                        KIND,
                        "commitment_number",
                        "its number is %s; expected another, as %s of the same plan has it."
                                .formatted(repeat.said().shown(), repeat.first())));
    }
}
