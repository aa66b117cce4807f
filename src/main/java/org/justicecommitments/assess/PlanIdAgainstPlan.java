package org.justicecommitments.assess;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.tag.TaggedCommitment;

/** The id of a plan is made of its member and number: {@code AP_KGZ01} is the first of Kyrgyzstan. */
final class PlanIdAgainstPlan implements Rule {

    private static final Pattern PARTS = Pattern.compile("AP_(?<member>[A-Z]+)(?<number>\\d{1,4})");
    private static final FindingKind KIND = FindingKind.warning(
            "plan_id_against_plan",
            "The id of the action plan is that of another member or has another number.",
            "Correct the id of the plan, its number, or the member code.");

    @Override
    public FindingKind kind() {
        return KIND;
    }

    @Override
    public List<Field<?>> needs() {
        return List.of(Field.ACTION_PLAN_ID, Field.ACTION_PLAN_NUMBER, Field.MEMBER_CODE);
    }

    @Override
    public List<Finding> check(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        String id = commitment.text(Field.ACTION_PLAN_ID);
        String code = commitment.text(Field.MEMBER_CODE);
        Optional<Integer> number = commitment.get(Field.ACTION_PLAN_NUMBER).known();
        Matcher parts = PARTS.matcher(id);
        if (code.isEmpty() || number.isEmpty() || !parts.matches()) {
            return List.of();
        }
        boolean fits = parts.group("member").equals(code) && Integer.parseInt(parts.group("number")) == number.get();
        String message =
                "the plan is %s; expected AP_%s%02d, by member code and plan number.".formatted(id, code, number.get());
        return fits ? List.of() : CommitmentFinding.raise(KIND, tagged, "action_plan_id", id, message);
    }
}
