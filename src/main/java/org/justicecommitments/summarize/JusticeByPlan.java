package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** Plan by plan: the justice commitments of each action plan of each member. */
final class JusticeByPlan implements Summary<Groups<JusticeByPlan.Counted>> {

    private static final String UNKNOWN = "unknown";

    /** No year: later than all. */
    private static final int NONE = Integer.MAX_VALUE;

    /** The commitments of a plan. */
    static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        final Tally justice = new Tally();
        int year = NONE;
        int end = NONE;

        /** Whose it is, as its first commitment says. */
        MemberLine member = MemberLine.NOBODY;

        @Override
        public void merge(Counted next) {
            justice.merge(next.justice);
            year = Math.min(year, next.year);
            end = Math.min(end, next.end);
        }
    }

    @Override
    public Groups<Counted> nothing() {
        return new Groups<>(Counted::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Counted> plans) {
        Member member = tagged.commitment().member();
        String plan = tagged.commitment()
                .get(Field.ACTION_PLAN_NUMBER)
                .known()
                .map(number -> number < 10 ? "0" + number : number.toString())
                .orElse(UNKNOWN);
        int year = Period.year(tagged.commitment()).orElse(NONE);
        int end = tagged.commitment().get(Field.PLAN_END_YEAR).known().orElse(NONE);
        for (Coding coding : Coding.values()) {
            Counted counted = plans.at(coding, member.name(), plan);
            if (counted.member.equals(MemberLine.NOBODY)) {
                counted.member = MemberLine.of(member);
            }
            counted.year = Math.min(counted.year, year);
            counted.end = Math.min(counted.end, end);
            coding.justice(tagged).ifPresent(is -> counted.justice.add(tagged, is));
        }
    }

    private static Object cell(int year) {
        return year == NONE ? "" : (Object) (long) year;
    }

    @Override
    public SummaryTable table(Groups<Counted> plans) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        plans.forEach((key, counted) -> rows.add(Columns.row(
                counted.justice.share(),
                key.coding().code(),
                key.part(0),
                key.part(1).replaceFirst("^0", ""),
                counted.member.code(),
                counted.member.kind(),
                counted.member.region(),
                cell(counted.year),
                cell(counted.end))));
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("member", ValueType.TEXT, "Name of the member."),
                Column.key("plan", ValueType.TEXT, "Number of the action plan, or unknown."));
        List<Column> values = new ArrayList<>(List.of(
                Column.value(
                        "member_code", ValueType.TEXT, "OGP's code of the member; empty if it is not in the list."),
                Column.value("member_kind", ValueType.TEXT, "national, local or other."),
                Column.value("region", ValueType.TEXT, "OGP's region."),
                Column.value("submission_year", ValueType.INTEGER, "Year of submission; the earliest that is given."),
                Column.value("plan_end_year", ValueType.INTEGER, "Year in which the plan ends; the earliest given.")));
        values.addAll(Columns.rate(
                "justice", "Number of justice commitments.", "commitments", "Number of all commitments of the plan."));
        return new SummaryTable(
                "justice_by_plan",
                "How many justice commitments has each action plan of each member?",
                Columns.of(keys, values),
                rows);
    }
}
