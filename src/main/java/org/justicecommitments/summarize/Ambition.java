package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** Whether justice commitments are ambitious, complete, with results and starred at a higher rate than all. */
final class Ambition implements Summary<Groups<Ambition.ByMeasure>> {

    private static final String JUSTICE = "justice";
    private static final IrmMeasure[] MEASURES = IrmMeasure.values();
    private static final Coding[] CODINGS = Coding.values();

    /** What the measures are sorted by. */
    private static final List<String> ORDER = Stream.of(MEASURES)
            .map(measure -> String.format(Locale.ROOT, "%02d", measure.ordinal()))
            .toList();

    /** The commitments of a group, by measure: all, and those about justice. */
    static final class ByMeasure implements Aggregate<ByMeasure> {

        private static final long serialVersionUID = 1;

        private final Tally[] all = Tally.several(MEASURES.length);
        private final Tally[] justice = Tally.several(MEASURES.length);

        private void add(IrmMeasure measure, boolean has, boolean counts, boolean ofFile) {
            all[measure.ordinal()].add(has, ofFile);
            if (counts) {
                justice[measure.ordinal()].add(has, ofFile);
            }
        }

        @Override
        public void merge(ByMeasure next) {
            for (int i = 0; i < all.length; i++) {
                all[i].merge(next.all[i]);
                justice[i].merge(next.justice[i]);
            }
        }
    }

    @Override
    public Groups<ByMeasure> nothing() {
        return new Groups<>(ByMeasure::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<ByMeasure> groups) {
        boolean ofFile = Tally.fromSelection(tagged);
        List<ByMeasure> ofAll = groups(tagged, Columns.ALL, groups);
        String vintage = Columns.ALL;
        List<ByMeasure> ofVintage = ofAll;
        for (IrmMeasure measure : MEASURES) {
            Optional<Boolean> answer = measure.of(tagged.commitment());
            if (answer.isPresent()) {
                String speaking = measure.vintage(tagged.commitment());
                if (!speaking.equals(vintage)) { // mostly one speaks for all measures
                    ofVintage = groups(tagged, speaking, groups);
                    vintage = speaking;
                }
                add(tagged, measure, answer.get(), ofFile, ofAll);
                add(tagged, measure, answer.get(), ofFile, ofVintage);
            }
        }
    }

    /** The groups of a vintage that count a commitment: coding by coding one for each kind of member that it has. */
    private static List<ByMeasure> groups(TaggedCommitment tagged, String vintage, Groups<ByMeasure> groups) {
        List<ByMeasure> counting = new ArrayList<>();
        for (Coding coding : CODINGS) {
            for (String kind : Columns.kinds(tagged.commitment().member())) {
                counting.add(groups.at(coding, kind, vintage));
            }
        }
        return counting;
    }

    private static void add(
            TaggedCommitment tagged, IrmMeasure measure, boolean has, boolean ofFile, List<ByMeasure> counting) {
        int kinds = counting.size() / CODINGS.length;
        for (int i = 0; i < counting.size(); i++) {
            counting.get(i).add(measure, has, CODINGS[i / kinds].counts(tagged), ofFile);
        }
    }

    /** What was counted, measure by measure in the order of the table. */
    private static Groups<Tally> byMeasure(Groups<ByMeasure> groups) {
        Groups<Tally> tallies = new Groups<>(Tally::new);
        for (Coding coding : CODINGS) {
            for (String order : ORDER) {
                tallies.at(coding, order, Columns.ALL, Columns.ALL, Columns.ALL);
                tallies.at(coding, order, Columns.ALL, Columns.ALL, JUSTICE);
            }
        }
        groups.forEach((key, counted) -> {
            for (int i = 0; i < ORDER.size(); i++) {
                if (!counted.all[i].isEmpty()) {
                    tallies.at(key.coding(), ORDER.get(i), key.part(0), key.part(1), Columns.ALL)
                            .merge(counted.all[i]);
                    tallies.at(key.coding(), ORDER.get(i), key.part(0), key.part(1), JUSTICE)
                            .merge(counted.justice[i]);
                }
            }
        });
        return tallies;
    }

    @Override
    public SummaryTable table(Groups<ByMeasure> groups) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        byMeasure(groups).forEach((key, tally) -> {
            IrmMeasure measure = MEASURES[Integer.parseInt(key.part(0))];
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
