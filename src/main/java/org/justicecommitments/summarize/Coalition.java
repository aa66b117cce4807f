package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.CoalitionList.Participant;

/** Who implements justice commitments, and whom the reviewed list names, on a day and a year before. */
final class Coalition implements Summary<ByName<Coalition.Counted>> {

    private static final String MEMBER = "member";

    private final LocalDate asOf;
    private final LocalDate yearAgo;
    private final CoalitionList list;

    /** The commitments of a member: how many there are, and by coding how many are about justice, active now and then. */
    static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        final MemberPlans plans;
        final long[][] byCoding = new long[Coding.values().length][3];
        long commitments;

        Counted(Member member) {
            this.plans = new MemberPlans(member);
        }

        long[] of(Coding coding) {
            return byCoding[coding.ordinal()];
        }

        @Override
        public void merge(Counted next) {
            plans.merge(next.plans);
            commitments += next.commitments;
            for (int coding = 0; coding < byCoding.length; coding++) {
                for (int i = 0; i < byCoding[coding].length; i++) {
                    byCoding[coding][i] += next.byCoding[coding][i];
                }
            }
        }
    }

    Coalition(LocalDate asOf, CoalitionList list) {
        this.asOf = asOf;
        this.yearAgo = asOf.minusYears(1);
        this.list = list;
    }

    @Override
    public ByName<Counted> nothing() {
        return new ByName<>();
    }

    @Override
    public void add(TaggedCommitment tagged, ByName<Counted> members) {
        Member member = tagged.commitment().member();
        Counted counted = members.at(member.name(), () -> new Counted(member));
        counted.plans.add(tagged);
        counted.commitments++;
        boolean now = Period.isActive(tagged.commitment(), asOf);
        boolean then = Period.isActive(tagged.commitment(), yearAgo);
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                long[] counts = counted.of(coding);
                counts[0]++;
                counts[1] += now ? 1 : 0;
                counts[2] += then ? 1 : 0;
            }
        }
    }

    @Override
    public SummaryTable table(ByName<Counted> members) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            Map<String, List<Participant>> listed = new TreeMap<>();
            list.entries().stream()
                    .filter(entry -> entry.kind().equals(MEMBER))
                    .forEach(entry -> listed.computeIfAbsent(nameOf(entry, members), name -> new ArrayList<>())
                            .add(entry));
            TreeSet<String> names = new TreeSet<>(listed.keySet());
            names.addAll(members.names());
            for (String name : names) {
                member(coding, name, members.find(name), listed.getOrDefault(name, List.of()))
                        .ifPresent(rows::add);
            }
            for (Participant entry : list.entries()) {
                if (!entry.kind().equals(MEMBER)) {
                    rows.add(other(coding, entry));
                }
            }
        }
        return new SummaryTable(
                "coalition",
                "Which members implement justice commitments or co-create, and who entered or left within a year?",
                columns(),
                rows);
    }

    /** The name that the member's commitments have, else that of the list. */
    private static String nameOf(Participant entry, ByName<Counted> members) {
        for (Counted counted : members.all()) {
            MemberLine member = counted.plans.member();
            if (!member.code().isEmpty() && member.code().equals(entry.memberCode())) {
                return member.name();
            }
        }
        return entry.name();
    }

    private Optional<List<Optional<Object>>> member(
            Coding coding, String name, Optional<Counted> counted, List<Participant> entries) {
        long[] counts = counted.map(c -> c.of(coding)).orElse(new long[3]);
        Optional<Participant> listedNow = on(entries, asOf);
        Optional<Participant> listedThen = on(entries, yearAgo);
        boolean now = counts[1] > 0 || listedNow.isPresent();
        boolean then = counts[2] > 0 || listedThen.isPresent();
        if (!now && !then) {
            return Optional.empty();
        }
        Optional<MemberLine> member = counted.map(c -> c.plans.member());
        return Optional.of(Columns.row(
                coding.code(),
                MEMBER,
                name,
                member.map(MemberLine::code)
                        .or(() -> entries.stream().map(Participant::memberCode).findFirst())
                        .orElse(""),
                member.map(MemberLine::kind).orElse(""),
                member.map(MemberLine::region).orElse(""),
                status(counts[1] > 0, listedNow),
                basis(counts[1] > 0 || counts[2] > 0, listedNow.isPresent() || listedThen.isPresent()),
                now && then ? "stayed" : now ? "entered" : "left",
                counts[1],
                counts[2],
                counts[0],
                counted.map(c -> c.commitments).orElse(0L),
                counted.map(c -> c.plans.latestPlan()).orElse(""),
                counted.map(c -> c.plans.latestYear()).orElse(""),
                counted.map(c -> c.plans.latestEnd()).orElse(""),
                asOf.toString(),
                listedNow.or(() -> listedThen).map(Participant::source).orElse(""),
                listedNow.map(Participant::role).orElse("")));
    }

    private static Optional<Participant> on(List<Participant> entries, LocalDate day) {
        return entries.stream().filter(entry -> entry.on(day)).findFirst();
    }

    /** What a list says beyond co-creating is not ours to repeat as if commitments showed it: it is "listed". */
    private static String status(boolean implementing, Optional<Participant> listed) {
        boolean coCreating = listed.filter(entry -> entry.role().equals(CoalitionList.CO_CREATING))
                .isPresent();
        if (implementing) {
            return coCreating ? "implementing_and_co_creating" : "implementing";
        } else if (coCreating) {
            return "co_creating";
        }
        return listed.isPresent() ? "listed" : "no_longer";
    }

    private static String basis(boolean commitments, boolean list) {
        return commitments ? list ? "both" : "commitments" : "list";
    }

    private List<Optional<Object>> other(Coding coding, Participant entry) {
        boolean now = entry.on(asOf);
        boolean then = entry.on(yearAgo);
        return Columns.row(
                coding.code(),
                entry.kind(),
                entry.name(),
                "",
                "",
                "",
                now ? "takes_part" : "no_longer",
                "list",
                now && then ? "stayed" : now ? "entered" : then ? "left" : "",
                0L,
                0L,
                0L,
                0L,
                "",
                "",
                "",
                asOf.toString(),
                entry.source(),
                "");
    }

    private static List<Column> columns() {
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("participant_kind", ValueType.TEXT, "member, organisation or observer."),
                Column.key("name", ValueType.TEXT, "The name."));
        List<Column> values = List.of(
                Column.value("member_code", ValueType.TEXT, "OGP's code of a member."),
                Column.value("member_kind", ValueType.TEXT, "national, local or other."),
                Column.value("region", ValueType.TEXT, "OGP's region."),
                Column.value(
                        "status",
                        ValueType.TEXT,
                        "Whether a member implements (an active justice commitment in the data), co-creates or is otherwise "
                                + "listed (by the reviewed list), and whether others take part."),
                Column.value(
                        "basis", ValueType.TEXT, "commitments (coalition_basis lists them), list (reviewed), or both."),
                Column.value("change", ValueType.TEXT, "entered, left or stayed since a year before as_of."),
                Column.value(
                        "active_justice",
                        ValueType.INTEGER,
                        "Number of justice commitments whose plan runs in the year of as_of."),
                Column.value("active_justice_year_ago", ValueType.INTEGER, "The same a year before."),
                Column.value("justice", ValueType.INTEGER, "Number of justice commitments of all years."),
                Column.value("commitments", ValueType.INTEGER, "Number of all commitments in the data."),
                Column.value("latest_plan", ValueType.INTEGER, "Number of the latest action plan in the data."),
                Column.value("latest_year", ValueType.INTEGER, "Year of its submission."),
                Column.value(
                        "latest_plan_end",
                        ValueType.INTEGER,
                        "Year in which it ends; two years after submission where the export does not say."),
                Column.value("as_of", ValueType.TEXT, "The day of judgement."),
                Column.value("source", ValueType.TEXT, "Source of the reviewed list's entry."),
                Column.value(
                        "list_role", ValueType.TEXT, "As what the reviewed list's source names a member on the day."));
        return Columns.of(keys, values);
    }
}
