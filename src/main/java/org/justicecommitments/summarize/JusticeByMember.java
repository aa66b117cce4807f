package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Where: each member's plans, commitments and justice commitments. */
final class JusticeByMember implements Summary {

    private final Map<String, MemberPlans> members = new TreeMap<>();
    private final Groups<Counted> counts = new Groups<>(Counted::new);

    private static final class Counted {
        final Tally justice = new Tally();
        long notCoded;
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Member member = tagged.commitment().member();
        members.computeIfAbsent(member.name(), name -> new MemberPlans(member)).add(tagged);
        for (Coding coding : Coding.values()) {
            Counted counted = counts.at(coding, member.name());
            coding.justice(tagged).ifPresentOrElse(is -> counted.justice.add(tagged, is), () -> counted.notCoded++);
        }
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        counts.forEach((key, counted) -> Optional.ofNullable(members.get(key.part(0)))
                .ifPresent(plans -> rows.add(row(key.coding(), plans, counted))));
        List<Column> keys = List.of(Columns.CODING, Column.key("member", ValueType.TEXT, "Name of the member."));
        List<Column> values = new ArrayList<>(List.of(
                Column.value(
                        "member_code", ValueType.TEXT, "OGP's code of the member; empty if it is not in the list."),
                Column.value("member_kind", ValueType.TEXT, "national, local or other."),
                Column.value("region", ValueType.TEXT, "OGP's region."),
                Column.value("plans", ValueType.INTEGER, "Number of action plans in the data."),
                Column.value("latest_plan", ValueType.INTEGER, "Number of the latest action plan in the data."),
                Column.value("latest_year", ValueType.INTEGER, "Year of the latest submission in the data.")));
        values.addAll(Columns.rate(
                "justice",
                "Number of justice commitments.",
                "commitments",
                "Number of all commitments in the data that this coding has coded."));
        values.add(Column.value("not_coded", ValueType.INTEGER, "Number of commitments that OGP has not coded."));
        return new SummaryTable(
                "justice_by_member",
                "Which members have justice commitments, and how many?",
                Columns.of(keys, values),
                rows);
    }

    private static List<Optional<Object>> row(Coding coding, MemberPlans plans, Counted counted) {
        Member member = plans.member();
        List<Optional<Object>> row = new ArrayList<>(Columns.row(
                counted.justice.share(),
                coding.code(),
                member.name(),
                member.code(),
                member.kind().isPresent() ? Columns.kind(member) : "",
                member.region(),
                plans.plans(),
                plans.latestPlan(),
                plans.latestYear()));
        row.add(Optional.of(counted.notCoded));
        return row;
    }
}
