package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Whether justice commitments are ambitious, complete, with results and starred at a higher rate than all. */
final class Ambition implements Summary<Groups<Tally>> {

    /** What the measures are sorted by. */
    private static final List<String> ORDER = Stream.of(IrmMeasure.values())
            .map(measure -> String.format(Locale.ROOT, "%02d", measure.ordinal()))
            .toList();

    @Override
    public Groups<Tally> nothing() {
        return new Groups<>(Tally::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Tally> tallies) {
        boolean ofFile = Tally.fromSelection(tagged);
        List<String> kinds = Columns.kinds(tagged.commitment().member());
        for (IrmMeasure measure : IrmMeasure.values()) {
            Optional<Boolean> answer = measure.of(tagged.commitment());
            if (answer.isEmpty()) {
                continue;
            }
            boolean has = answer.get();
            String order = ORDER.get(measure.ordinal());
            List<String> vintages = List.of(Columns.ALL, measure.vintage(tagged.commitment()));
            for (Coding coding : Coding.values()) {
                boolean counts = coding.counts(tagged);
                for (String kind : kinds) {
                    for (String vintage : vintages) {
                        tallies.at(coding, order, kind, vintage, Columns.ALL).add(has, ofFile);
                        Tally justice = tallies.at(coding, order, kind, vintage, "justice");
                        if (counts) {
                            justice.add(has, ofFile);
                        }
                    }
                }
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Tally> tallies) {
        for (Coding coding : Coding.values()) {
            for (IrmMeasure measure : IrmMeasure.values()) {
                String order = ORDER.get(measure.ordinal());
                tallies.at(coding, order, Columns.ALL, Columns.ALL, Columns.ALL);
                tallies.at(coding, order, Columns.ALL, Columns.ALL, "justice");
            }
        }
        List<List<Optional<Object>>> rows = new ArrayList<>();
        tallies.forEach((key, tally) -> {
            IrmMeasure measure = IrmMeasure.values()[Integer.parseInt(key.part(0))];
            rows.add(Columns.row(
                    tally.share(),
                    key.coding().code(),
                    measure.measure(),
                    measure.basis(),
                    key.part(1),
                    key.part(2),
                    key.part(3),
                    measure.meaning()));
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("measure", ValueType.TEXT, "What is measured."),
                Column.key(
                        "basis",
                        ValueType.TEXT,
                        "The scale, formula or look of the IRM that it is measured by; two of them are never added up."),
                Columns.MEMBER_KIND,
                Column.key(
                        "vintage",
                        ValueType.TEXT,
                        "The export whose word counts, or all: only where the labels mean the same in all of them."),
                Column.key("commitments", ValueType.TEXT, "all, or justice: the justice commitments by this coding."));
        List<Column> values =
                new ArrayList<>(List.of(Column.value("meaning", ValueType.TEXT, "The measure in words.")));
        values.addAll(Columns.rate(
                "count",
                "Number of commitments with what is measured.",
                "base",
                "Number that the IRM judged in this respect."));
        return new SummaryTable(
                "ambition",
                "Are justice commitments ambitious, complete, with results and starred at a higher rate than all?",
                Columns.of(keys, values),
                rows);
    }
}
