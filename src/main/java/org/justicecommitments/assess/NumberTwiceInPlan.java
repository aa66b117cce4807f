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

/** Commitments of a plan have numbers of their own. The surprising case: a spreadsheet program makes 2.10 the number 2.1. */
final class NumberTwiceInPlan implements Rule {

    private static final FindingKind KIND = FindingKind.warning(
            "number_twice_in_plan",
            "Two commitments of a plan with ids of OGP have the same number.",
            "Correct the numbers; where 2.10 became 2.1, format the column as text and enter it again.");

    private final Firsts<String> ids = new Firsts<>();

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.COMMITMENT_NUMBER, Field.ACTION_PLAN_NUMBER, Field.COMMITMENT_ID);
    }

    @Override
    public Stream<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String number = commitment.text(Field.COMMITMENT_NUMBER);
        Optional<PlanKey> plan = PlanKey.of(commitment);
        if (number.isEmpty() || plan.isEmpty() || commitment.idOrigin() != IdOrigin.OGP) {
            return Stream.empty();
        }
        return ids
                .putIfAbsent(
                        commitment.id(),
                        plan.get().member(),
                        String.valueOf(plan.get().number()),
                        number)
                .stream()
                .flatMap(other -> CommitmentFinding.raise(
                        KIND,
                        tagged,
                        "commitment_number",
                        number,
                        "its number is %s; expected another, as %s of the same plan has it.".formatted(number, other)));
    }
}
