package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.justicecommitments.commitment.Member;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.AgendaPlacement;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.tag.Taxonomy.Dimension;
import org.justicecommitments.tag.Taxonomy.Tag;

/** The Task Force on Justice's agenda: three pillars of four actions each. */
final class AgendaTable implements Summary<Groups<AgendaTable.Placed>> {

    private static final String PAPER = "paper";

    /** Codes of pillars and actions in their order, and the English label of each. */
    private final Map<String, String> codes = new LinkedHashMap<>();

    /** The justice commitments of a group, by pillar and action. */
    static final class Placed implements Aggregate<Placed> {

        private static final long serialVersionUID = 1;

        final HashMap<String, Tally> byCode = new HashMap<>();
        final HashMap<String, Long> fromPaper = new HashMap<>();

        @Override
        public void merge(Placed next) {
            next.byCode.forEach((code, tally) ->
                    byCode.computeIfAbsent(code, c -> new Tally()).merge(tally));
            next.fromPaper.forEach((code, count) -> fromPaper.merge(code, count, Long::sum));
        }
    }

    AgendaTable(Taxonomy taxonomy) {
        Map<String, String> actions = taxonomy.tags().stream()
                .filter(tag -> tag.dimension() == Dimension.AGENDA)
                .collect(Collectors.toMap(Tag::code, tag -> tag.labels().getOrDefault("en", tag.code())));
        for (String pillar : List.of("pillar_1", "pillar_2", "pillar_3")) {
            codes.put(pillar, "Pillar " + pillar.substring(7));
            actions.keySet().stream()
                    .filter(action -> Agenda.pillarOf(action).equals(pillar))
                    .sorted()
                    .forEach(action -> codes.put(action, actions.getOrDefault(action, action)));
        }
        codes.put(AgendaPlacement.UNCLEAR, "Not clear from the text");
    }

    @Override
    public Groups<Placed> nothing() {
        return new Groups<>(Placed::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Placed> places) {
        Member member = tagged.commitment().member();
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                Columns.kinds(member).forEach(kind -> place(tagged, places.at(coding, Columns.ALL, kind)));
                place(tagged, places.at(coding, Columns.region(member), Columns.ALL));
            }
        }
    }

    private void place(TaggedCommitment tagged, Placed placed) {
        Optional<AgendaPlacement> agenda = tagged.tagging().agenda();
        String pillar = agenda.map(AgendaPlacement::pillar).orElse(AgendaPlacement.UNCLEAR);
        String action = agenda.map(AgendaPlacement::action).orElse("");
        boolean paper = agenda.filter(where -> where.origin().equals(PAPER)).isPresent();
        boolean ofFile = Tally.fromSelection(tagged);
        boolean inPillar = Agenda.pillarOf(action).equals(pillar);
        for (String code : codes.keySet()) {
            boolean here = code.equals(pillar) || inPillar && code.equals(action);
            placed.byCode.computeIfAbsent(code, c -> new Tally()).add(here, ofFile);
            if (here && paper) {
                placed.fromPaper.merge(code, 1L, Long::sum);
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Placed> places) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        places.forEach((key, placed) -> codes.forEach((code, label) -> {
            Tally tally = placed.byCode.getOrDefault(code, new Tally());
            List<Optional<Object>> row = new ArrayList<>(Columns.row(
                    tally.share(),
                    key.coding().code(),
                    key.part(0),
                    key.part(1),
                    code,
                    code.startsWith("action") ? Agenda.pillarOf(code) : code,
                    label));
            row.add(Optional.of(placed.fromPaper.getOrDefault(code, 0L)));
            rows.add(row);
        }));
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("region", ValueType.TEXT, "all, or OGP's region."),
                Columns.MEMBER_KIND,
                Column.key("agenda_code", ValueType.TEXT, "pillar_1 to pillar_3, action_1_1 to action_3_4, unclear."));
        List<Column> values = new ArrayList<>(List.of(
                Column.value("pillar", ValueType.TEXT, "The pillar that it is or belongs to, or unclear."),
                Column.value("label", ValueType.TEXT, "Its name.")));
        values.addAll(Columns.rate(
                "placed",
                "Number of justice commitments there; those of an action are among those of its pillar.",
                "justice",
                "Number of justice commitments."));
        values.add(
                Column.value(
                        "placed_by_paper",
                        ValueType.INTEGER,
                        "Of placed: number whose pillar is that of the paper of December 2021; the rest is suggested by words."));
        return new SummaryTable(
                "agenda",
                "Where do justice commitments belong in the agenda of the Task Force on Justice?",
                Columns.of(keys, values),
                rows);
    }
}
