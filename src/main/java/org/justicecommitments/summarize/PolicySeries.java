package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The strands of OGP's justice policy series. */
public final class PolicySeries implements Summary<Groups<PlaceTallies>> {

    /** Justice for open government is no policy area of OGP's: only the tagger knows it. */
    private static final String JUSTICE_FOR_OPEN_GOVERNMENT = "justice_for_open_government";

    /** The tags of the series, in the order in which they are shown. */
    public static final List<String> STRANDS = List.of(
            "access_to_justice", "open_justice", "policing_corrections", "judiciary", JUSTICE_FOR_OPEN_GOVERNMENT);

    private static final List<String> SORTED = STRANDS.stream().sorted().toList();

    private final LocalDate asOf;

    PolicySeries(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public Groups<PlaceTallies> nothing() {
        return new Groups<>(() -> new PlaceTallies(STRANDS.size()));
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<PlaceTallies> groups) {
        String member = tagged.commitment().member().name();
        boolean ofFile = Tally.fromSelection(tagged);
        List<String> kinds = Columns.kinds(tagged.commitment().member());
        List<String> periods = Period.all(tagged.commitment(), asOf);
        for (Coding coding : Coding.values()) {
            List<Optional<Boolean>> strands = strands(tagged, coding);
            for (String kind : kinds) {
                for (String period : periods) {
                    PlaceTallies tallies = groups.at(coding, kind, period);
                    for (int strand = 0; strand < strands.size(); strand++) {
                        if (strands.get(strand).isPresent()) {
                            tallies.add(strand, member, strands.get(strand).get(), ofFile);
                        }
                    }
                }
            }
        }
    }

    /** Whether a commitment is in each strand by a coding; empty where that has not coded it. */
    private static List<Optional<Boolean>> strands(TaggedCommitment tagged, Coding coding) {
        List<Optional<Boolean>> strands = new ArrayList<>();
        for (String strand : STRANDS) {
            strands.add(
                    coding == Coding.OGP && strand.equals(JUSTICE_FOR_OPEN_GOVERNMENT)
                            ? Optional.empty()
                            : coding.tag(tagged, strand));
        }
        return strands;
    }

    @Override
    public SummaryTable table(Groups<PlaceTallies> groups) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        groups.forEach((key, tallies) -> SORTED.forEach(strand -> {
            int place = STRANDS.indexOf(strand);
            if (tallies.has(place)) {
                Rate members = tallies.members(place).rate();
                List<Optional<Object>> row = new ArrayList<>(
                        Columns.row(tallies.commitments(place), key.coding().code(), key.part(0), key.part(1), strand));
                row.addAll(Columns.row(members.count(), members.base()));
                rows.add(row);
            }
        }));
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Period.COLUMN,
                Column.key(
                        "strand",
                        ValueType.TEXT,
                        "access_to_justice; open_justice with policing_corrections and judiciary; "
                                + "justice_for_open_government, which OGP does not code."));
        List<Column> values = new ArrayList<>(Columns.rate(
                "commitments_with",
                "Number of commitments in the strand; one commitment can be in several.",
                "commitments",
                "Number of all commitments that this coding has coded for the strand."));
        values.add(Column.value(
                "members_with", ValueType.INTEGER, "Number of members with at least one commitment in the strand."));
        values.add(
                Column.value("members", ValueType.INTEGER, "Number of members with commitments coded for the strand."));
        return new SummaryTable(
                "policy_series",
                "How many commitments are about access to justice, open justice, and justice for open government?",
                Columns.of(keys, values),
                rows);
    }
}
