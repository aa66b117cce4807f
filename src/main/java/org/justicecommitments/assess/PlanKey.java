package org.justicecommitments.assess;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.vocabulary.Spelling;

/**
 * An action plan: a member's first, second, and so on.
 *
 * @param member the code of the member, or its name where the member list does not know it
 * @param number the number of the plan
 */
record PlanKey(String member, int number) implements Comparable<PlanKey>, Serializable {

    private static final Comparator<PlanKey> ORDER =
            Comparator.comparing(PlanKey::member).thenComparingInt(PlanKey::number);

    /** The plan of a commitment, if it has a number. */
    static Optional<PlanKey> of(Commitment commitment) {
        Member member = commitment.member();
        String name = member.isListed() ? member.code() : Spelling.fold(member.name());
        return commitment.get(Field.ACTION_PLAN_NUMBER).known().map(number -> new PlanKey(name, number));
    }

    @Override
    public int compareTo(PlanKey other) {
        return ORDER.compare(this, other);
    }
}
