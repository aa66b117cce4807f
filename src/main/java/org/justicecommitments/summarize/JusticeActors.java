package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.TaggedCommitment;

/** The seven justice actors. Who acts is found by the tagger; OGP does not code it. */
public final class JusticeActors implements Summary<Groups<MemberTally>> {

    /** Their tags, in the order in which they are shown. */
    public static final List<String> ACTORS = List.of(
            "courts",
            "police",
            "prosecutors",
            "legal_aid_providers",
            "pretrial_services",
            "ombuds_institutions",
            "corrections");

    @Override
    public Groups<MemberTally> nothing() {
        return new Groups<>(MemberTally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<MemberTally> tallies) {
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                for (String kind : Columns.kinds(tagged.commitment().member())) {
                    ACTORS.forEach(actor -> tallies.at(coding, kind, actor)
                            .add(tagged, tagged.tagging().has(actor, Origin.TAGGER)));
                }
            }
        }
    }

    @Override
    public SummaryTable table(Groups<MemberTally> tallies) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            List<Optional<Object>> row = new ArrayList<>(Columns.row(tally.commitments(), key.cells()));
            row.add(Optional.of(tally.members().rate().count()));
            rows.add(row);
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Column.key("actor", ValueType.TEXT, "Code of the justice actor, as the tagger finds it in the text."));
        List<Column> values = new ArrayList<>(Columns.rate(
                "commitments_with",
                "Number of justice commitments that name the actor; one can name several.",
                "justice",
                "Number of justice commitments."));
        values.add(Column.value("members_with", ValueType.INTEGER, "Number of members with such a commitment."));
        return new SummaryTable(
                "justice_actors", "Which justice actors do justice commitments name?", Columns.of(keys, values), rows);
    }
}
