package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.TaggedCommitment;

/** The seven justice actors. Who acts is found by the tagger; OGP does not code it. */
public final class JusticeActors implements Summary<Groups<PlaceTallies>> {

    /** Their tags, in the order in which they are shown. */
    public static final List<String> ACTORS = List.of(
            "courts",
            "police",
            "prosecutors",
            "legal_aid_providers",
            "pretrial_services",
            "ombuds_institutions",
            "corrections");

    private static final List<String> SORTED = ACTORS.stream().sorted().toList();

    @Override
    public Groups<PlaceTallies> nothing() {
        return new Groups<>(() -> new PlaceTallies(ACTORS.size()));
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<PlaceTallies> groups) {
        String member = tagged.commitment().member().name();
        boolean ofFile = Tally.fromSelection(tagged);
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                for (String kind : Columns.kinds(tagged.commitment().member())) {
                    PlaceTallies tallies = groups.at(coding, kind);
                    for (int actor = 0; actor < ACTORS.size(); actor++) {
                        boolean named = tagged.tagging().has(ACTORS.get(actor), Origin.TAGGER);
                        tallies.add(actor, member, named, ofFile);
                    }
                }
            }
        }
    }

    @Override
    public SummaryTable table(Groups<PlaceTallies> groups) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        groups.forEach((key, tallies) -> SORTED.forEach(actor -> {
            int place = ACTORS.indexOf(actor);
            List<Optional<Object>> row = new ArrayList<>(
                    Columns.row(tallies.commitments(place), key.coding().code(), key.part(0), actor));
            row.add(Optional.of(tallies.members(place).rate().count()));
            rows.add(row);
        }));
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
