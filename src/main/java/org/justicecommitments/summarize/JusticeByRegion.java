package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The share of members with at least one justice commitment, by OGP's regions. */
final class JusticeByRegion implements Summary<Groups<MemberTally>> {

    @Override
    public Groups<MemberTally> nothing() {
        return new Groups<>(MemberTally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<MemberTally> regions) {
        Member member = tagged.commitment().member();
        for (Coding coding : Coding.values()) {
            coding.justice(tagged).ifPresent(is -> {
                for (String kind : Columns.kinds(member)) {
                    regions.at(coding, Columns.region(member), kind).add(tagged, is);
                }
            });
        }
    }

    @Override
    public SummaryTable table(Groups<MemberTally> regions) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        regions.forEach((key, tally) -> {
            List<Optional<Object>> row = new ArrayList<>(Columns.row(tally.members(), key.cells()));
            row.addAll(Columns.row(
                    tally.commitments().rate().count(),
                    tally.commitments().rate().base()));
            rows.add(row);
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("region", ValueType.TEXT, "OGP's region, or unknown for members not in the list."),
                Columns.MEMBER_KIND);
        List<Column> values = new ArrayList<>(Columns.rate(
                "members_with_justice",
                "Number of members with at least one justice commitment.",
                "members",
                "Number of members with commitments in the data."));
        values.add(Column.value("justice", ValueType.INTEGER, "Number of justice commitments."));
        values.add(Column.value("commitments", ValueType.INTEGER, "Number of all commitments in the data."));
        return new SummaryTable(
                "justice_by_region",
                "What share of members has at least one justice commitment, by region?",
                Columns.of(keys, values),
                rows);
    }
}
