package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Where: each member's plans, commitments and justice commitments. */
final class JusticeByMember implements Summary {

    private final Map<String, Counted> members = new TreeMap<>();

    private static final class Counted {
        final Member member;
        final Set<Integer> plans = new HashSet<>();
        final long[] justice = new long[Coding.values().length];
        long commitments;
        int latestPlan;
        int latestYear;

        Counted(Member member) {
            this.member = member;
        }
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Member member = tagged.commitment().member();
        Counted counted = members.computeIfAbsent(member.name(), name -> new Counted(member));
        counted.commitments++;
        tagged.commitment().get(Field.ACTION_PLAN_NUMBER).known().ifPresent(plan -> {
            counted.plans.add(plan);
            counted.latestPlan = Math.max(counted.latestPlan, plan);
        });
        tagged.commitment()
                .get(Field.SUBMISSION_YEAR)
                .known()
                .ifPresent(year -> counted.latestYear = Math.max(counted.latestYear, year));
        for (Coding coding : Coding.values()) {
            counted.justice[coding.ordinal()] += coding.counts(tagged) ? 1 : 0;
        }
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            members.values().forEach(counted -> rows.add(row(coding, counted)));
        }
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
                "justice", "Number of justice commitments.", "commitments", "Number of all commitments in the data."));
        return new SummaryTable(
                "justice_by_member",
                "Which members have justice commitments, and how many?",
                Columns.of(keys, values),
                rows);
    }

    private static List<Optional<Object>> row(Coding coding, Counted counted) {
        Member member = counted.member;
        Rate rate = new Rate(counted.justice[coding.ordinal()], counted.commitments);
        List<Optional<Object>> row = new ArrayList<>(Columns.row(
                rate,
                coding.code(),
                member.name(),
                member.code(),
                member.kind().map(MemberKind::code).orElse(""),
                member.region(),
                (long) counted.plans.size(),
                counted.latestPlan == 0 ? "" : (Object) (long) counted.latestPlan,
                counted.latestYear == 0 ? "" : (Object) (long) counted.latestYear));
        return row;
    }
}
