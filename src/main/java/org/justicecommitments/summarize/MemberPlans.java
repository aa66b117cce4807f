package org.justicecommitments.summarize;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.tag.TaggedCommitment;

/** A member's action plans in the data. */
final class MemberPlans {

    private final Member member;
    private final NavigableSet<Integer> plans = new TreeSet<>();
    private Optional<Integer> latestYear = Optional.empty();
    private Optional<Integer> latestEnd = Optional.empty();

    MemberPlans(Member member) {
        this.member = member;
    }

    void add(TaggedCommitment tagged) {
        tagged.commitment().get(Field.ACTION_PLAN_NUMBER).known().ifPresent(plans::add);
        latestYear = later(latestYear, Period.year(tagged.commitment()));
        latestEnd = later(latestEnd, Period.end(tagged.commitment()));
    }

    private static Optional<Integer> later(Optional<Integer> one, Optional<Integer> other) {
        return one.isPresent() && (other.isEmpty() || one.get() > other.get()) ? one : other;
    }

    Member member() {
        return member;
    }

    long plans() {
        return plans.size();
    }

    /** The number of the latest plan, or an empty text. */
    Object latestPlan() {
        return plans.isEmpty() ? "" : (Object) (long) plans.last();
    }

    /** The year of the latest submission, or an empty text. */
    Object latestYear() {
        return cell(latestYear);
    }

    /** The year in which the latest plan ends, or an empty text. */
    Object latestEnd() {
        return cell(latestEnd);
    }

    private static Object cell(Optional<Integer> year) {
        return year.<Object>map(Integer::longValue).orElse("");
    }
}
