package org.justicecommitments.summarize;

import java.util.TreeSet;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** A member's action plans in the data. */
final class MemberPlans implements Aggregate<MemberPlans> {

    private static final long serialVersionUID = 1;

    /** No year: earlier than all. */
    private static final int NONE = Integer.MIN_VALUE;

    private final MemberLine member;
    private final TreeSet<Integer> plans = new TreeSet<>();
    private int latestYear = NONE;
    private int latestEnd = NONE;

    MemberPlans(Member member) {
        this.member = MemberLine.of(member);
    }

    void add(TaggedCommitment tagged) {
        tagged.commitment().get(Field.ACTION_PLAN_NUMBER).known().ifPresent(plans::add);
        latestYear = Math.max(latestYear, Period.year(tagged.commitment()).orElse(NONE));
        latestEnd = Math.max(latestEnd, Period.end(tagged.commitment()).orElse(NONE));
    }

    @Override
    public void merge(MemberPlans next) {
        plans.addAll(next.plans);
        latestYear = Math.max(latestYear, next.latestYear);
        latestEnd = Math.max(latestEnd, next.latestEnd);
    }

    MemberLine member() {
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

    private static Object cell(int year) {
        return year == NONE ? "" : (Object) (long) year;
    }
}
