package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.TaggedCommitment;

/** The pillars of the Task Force's agenda over the years. */
final class AgendaByYear implements Summary<Groups<Tally>> {

    private static final List<String> PILLARS = List.of("pillar_1", "pillar_2", "pillar_3", AgendaPlacement.UNCLEAR);

    @Override
    public Groups<Tally> nothing() {
        return new Groups<>(Tally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Tally> tallies) {
        Period.year(tagged.commitment()).ifPresent(year -> {
            for (Coding coding : Coding.values()) {
                if (coding.counts(tagged)) {
                    place(tagged, coding, year.toString(), tallies);
                }
            }
        });
    }

    private static void place(TaggedCommitment tagged, Coding coding, String year, Groups<Tally> tallies) {
        Member member = tagged.commitment().member();
        String placed = tagged.tagging().agenda().map(AgendaPlacement::pillar).orElse(AgendaPlacement.UNCLEAR);
        for (String kind : Columns.kinds(member)) {
            for (String pillar : PILLARS) {
                tallies.at(coding, kind, year, pillar).add(tagged, pillar.equals(placed));
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Tally> tallies) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> rows.add(
                Columns.row(tally.share(), key.coding().code(), key.part(0), Long.valueOf(key.part(1)), key.part(2))));
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Column.key("submission_year", ValueType.INTEGER, "Year in which the plan was submitted."),
                Column.key("pillar", ValueType.TEXT, "Pillar of the agenda, or unclear."));
        return new SummaryTable(
                "agenda_by_year",
                "Which pillars of the Task Force's agenda did new justice commitments serve, year by year?",
                Columns.of(
                        keys,
                        Columns.rate(
                                "placed",
                                "Number of justice commitments of that year there.",
                                "justice",
                                "Number of justice commitments of that year.")),
                rows);
    }
}
