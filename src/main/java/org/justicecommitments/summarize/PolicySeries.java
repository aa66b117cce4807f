package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The strands of OGP's justice policy series. */
public final class PolicySeries implements Summary<Groups<MemberTally>> {

    /** Justice for open government is no policy area of OGP's: only the tagger knows it. */
    private static final String JUSTICE_FOR_OPEN_GOVERNMENT = "justice_for_open_government";

    /** The tags of the series, in the order in which they are shown. */
    public static final List<String> STRANDS = List.of(
            "access_to_justice", "open_justice", "policing_corrections", "judiciary", JUSTICE_FOR_OPEN_GOVERNMENT);

    private final LocalDate asOf;

    PolicySeries(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public Groups<MemberTally> nothing() {
        return new Groups<>(MemberTally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<MemberTally> tallies) {
        String member = tagged.commitment().member().name();
        boolean ofFile = Tally.fromSelection(tagged);
        List<String> kinds = Columns.kinds(tagged.commitment().member());
        List<String> periods = Period.all(tagged.commitment(), asOf);
        for (Coding coding : Coding.values()) {
            for (String strand : STRANDS) {
                Optional<Boolean> has = coding == Coding.OGP && strand.equals(JUSTICE_FOR_OPEN_GOVERNMENT)
                        ? Optional.empty()
                        : coding.tag(tagged, strand);
                if (has.isPresent()) {
                    for (String kind : kinds) {
                        for (String period : periods) {
                            tallies.at(coding, kind, period, strand).add(member, has.get(), ofFile);
                        }
                    }
                }
            }
        }
    }

    @Override
    public SummaryTable table(Groups<MemberTally> tallies) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            List<Optional<Object>> row = new ArrayList<>(Columns.row(tally.commitments(), key.cells()));
            row.addAll(Columns.row(
                    tally.members().rate().count(), tally.members().rate().base()));
            rows.add(row);
        });
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
