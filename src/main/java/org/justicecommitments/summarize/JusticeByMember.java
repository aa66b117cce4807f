package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** Where: each member's plans, commitments and justice commitments. */
final class JusticeByMember implements Summary<ByName<JusticeByMember.Counted>> {

    /** The commitments of a member, by coding. */
    static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        final MemberPlans plans;
        final Tally[] justice = {new Tally(), new Tally(), new Tally()};
        final long[] notCoded = new long[justice.length];

        Counted(Member member) {
            this.plans = new MemberPlans(member);
        }

        void add(TaggedCommitment tagged) {
            plans.add(tagged);
            for (Coding coding : Coding.values()) {
                int i = coding.ordinal();
                coding.justice(tagged).ifPresentOrElse(is -> justice[i].add(tagged, is), () -> notCoded[i]++);
            }
        }

        @Override
        public void merge(Counted next) {
            plans.merge(next.plans);
            for (int i = 0; i < justice.length; i++) {
                justice[i].merge(next.justice[i]);
                notCoded[i] += next.notCoded[i];
            }
        }
    }

    @Override
    public ByName<Counted> nothing() {
        return new ByName<>();
    }

    @Override
    public void add(TaggedCommitment tagged, ByName<Counted> members) {
        Member member = tagged.commitment().member();
        members.at(member.name(), () -> new Counted(member)).add(tagged);
    }

    @Override
    public SummaryTable table(ByName<Counted> members) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            members.all().forEach(counted -> rows.add(row(coding, counted)));
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

    private static List<Optional<Object>> row(Coding coding, Counted counted) {
        MemberPlans plans = counted.plans;
        MemberLine member = plans.member();
        List<Optional<Object>> row = new ArrayList<>(Columns.row(
                counted.justice[coding.ordinal()].share(),
                coding.code(),
                member.name(),
                member.code(),
                member.kind(),
                member.region(),
                plans.plans(),
                plans.latestPlan(),
                plans.latestYear()));
        row.add(Optional.of(counted.notCoded[coding.ordinal()]));
        return row;
    }
}
