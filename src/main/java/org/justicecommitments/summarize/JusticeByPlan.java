package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Plan by plan: the justice commitments of each action plan of each member. */
final class JusticeByPlan implements Summary {

    private static final String UNKNOWN = "unknown";

    private final Groups<Counted> plans = new Groups<>(Counted::new);
    private final Map<String, Member> members = new HashMap<>();

    private static final class Counted {
        final Tally justice = new Tally();
        Optional<Integer> year = Optional.empty();
        Optional<Integer> end = Optional.empty();
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Member member = tagged.commitment().member();
        members.putIfAbsent(member.name(), member);
        String plan = tagged.commitment()
                .get(Field.ACTION_PLAN_NUMBER)
                .known()
                .map(number -> number < 10 ? "0" + number : number.toString())
                .orElse(UNKNOWN);
        Optional<Integer> year = Period.year(tagged.commitment());
        Optional<Integer> end = tagged.commitment().get(Field.PLAN_END_YEAR).known();
        for (Coding coding : Coding.values()) {
            Counted counted = plans.at(coding, member.name(), plan);
            counted.year = earlier(counted.year, year);
            counted.end = earlier(counted.end, end);
            coding.justice(tagged).ifPresent(is -> counted.justice.add(tagged, is));
        }
    }

    private static Optional<Integer> earlier(Optional<Integer> one, Optional<Integer> other) {
        return one.isPresent() && (other.isEmpty() || one.get() < other.get()) ? one : other;
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        plans.forEach((key, counted) -> Optional.ofNullable(members.get(key.part(0)))
                .ifPresent(member -> rows.add(Columns.row(
                        counted.justice.share(),
                        key.coding().code(),
                        key.part(0),
                        key.part(1).replaceFirst("^0", ""),
                        member.code(),
                        member.kind().isPresent() ? Columns.kind(member) : "",
                        member.region(),
                        counted.year.<Object>map(Integer::longValue).orElse(""),
                        counted.end.<Object>map(Integer::longValue).orElse("")))));
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
