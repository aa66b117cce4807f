package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The headline figures. */
final class Overview implements Summary<Groups<MemberTally>> {

    private final LocalDate asOf;

    Overview(LocalDate asOf) {
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
        boolean active = Period.isActive(tagged.commitment(), asOf);
        for (Coding coding : Coding.values()) {
            coding.justice(tagged).ifPresent(is -> {
                for (String kind : Columns.kinds(tagged.commitment().member())) {
                    tallies.at(coding, kind, Columns.ALL).add(member, is, ofFile);
                    if (active) {
                        tallies.at(coding, kind, Period.ACTIVE).add(member, is, ofFile);
                    }
                }
            });
        }
    }

    @Override
    public SummaryTable table(Groups<MemberTally> tallies) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            rows.add(row(key, "justice_commitments", tally.commitments()));
            rows.add(row(key, "members_with_justice", tally.members()));
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Column.key(
                        "period",
                        ValueType.TEXT,
                        "all years, or active: commitments whose plan runs in the year as of which the data is judged."),
                Column.key(
                        "measure",
                        ValueType.TEXT,
                        "justice_commitments (of all commitments), or members_with_justice (of all members)."));
        return new SummaryTable(
                "overview",
                "How many commitments are about justice, and how many members have one?",
                Columns.of(
                        keys,
                        Columns.rate(
                                "count",
                                "Number of justice commitments, or of members with at least one.",
                                "base",
                                "Number of commitments, or of members with commitments, in the data.")),
                rows);
    }

    private static List<Optional<Object>> row(Groups.Key key, String measure, Share share) {
        return Columns.row(share, key.coding().code(), key.part(0), key.part(1), measure);
    }
}
