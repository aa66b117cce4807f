package org.justicecommitments.summarize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.EarlyResults;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IrmAssessment.AmbitionBasis;
import org.justicecommitments.commitment.OpenedGovernment;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Whether justice commitments are ambitious, complete, with results and starred at a higher rate than all. */
final class Ambition implements Summary {

    /** What is measured. Each has its own base: the commitments that the IRM judged in that respect. */
    private enum Measure {
        HIGH_AMBITION_BY_POTENTIAL_IMPACT(
                "high ambition: potential impact moderate or transformative, and relevant; plans before 2020"),
        HIGH_AMBITION_BY_POTENTIAL_FOR_RESULTS("high ambition: potential for results substantial; plans from 2020"),
        HIGH_COMPLETION("completion substantial or complete"),
        OPENED_GOVERNMENT("did it open government: major or outstanding"),
        EARLY_RESULTS("early results moderate or significant"),
        STARRED("starred by the IRM");

        private final String meaning;

        Measure(String meaning) {
            this.meaning = meaning;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Answer<Boolean> of(Commitment commitment) {
            return switch (this) {
                case HIGH_AMBITION_BY_POTENTIAL_IMPACT -> ambition(commitment, AmbitionBasis.POTENTIAL_IMPACT);
                case HIGH_AMBITION_BY_POTENTIAL_FOR_RESULTS ->
                    ambition(commitment, AmbitionBasis.POTENTIAL_FOR_RESULTS);
                case HIGH_COMPLETION -> commitment.irm().highCompletion();
                case OPENED_GOVERNMENT ->
                    commitment
                            .get(Field.OPENED_GOVERNMENT)
                            .map(v -> v == OpenedGovernment.MAJOR || v == OpenedGovernment.OUTSTANDING);
                case EARLY_RESULTS ->
                    commitment.get(Field.EARLY_RESULTS).map(results -> results != EarlyResults.NO_NOTABLE_RESULTS);
                case STARRED -> commitment.irm().starred();
            };
        }

        private static Answer<Boolean> ambition(Commitment commitment, AmbitionBasis basis) {
            return commitment.irm().ambitionBasis().is(basis) ? commitment.irm().highAmbition() : Answer.none();
        }
    }

    private final Map<Measure, long[]> all = new EnumMap<>(Measure.class);
    private final Map<Coding, Map<Measure, long[]>> justice = new EnumMap<>(Coding.class);

    @Override
    public void add(TaggedCommitment tagged) {
        for (Measure measure : Measure.values()) {
            Answer<Boolean> answer = measure.of(tagged.commitment());
            if (!answer.isKnown()) {
                continue;
            }
            count(all, measure, answer);
            for (Coding coding : Coding.values()) {
                if (coding.counts(tagged)) {
                    count(justice.computeIfAbsent(coding, c -> new EnumMap<>(Measure.class)), measure, answer);
                }
            }
        }
    }

    private static void count(Map<Measure, long[]> counts, Measure measure, Answer<Boolean> answer) {
        long[] count = counts.computeIfAbsent(measure, m -> new long[2]);
        count[0] += answer.is(true) ? 1 : 0;
        count[1]++;
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Coding coding : Coding.values()) {
            for (Measure measure : Measure.values()) {
                rows.add(row(coding, measure, "all", all));
                rows.add(row(coding, measure, "justice", justice.getOrDefault(coding, Map.of())));
            }
        }
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key(
                        "measure", ValueType.TEXT, "What is measured; the two bases of ambition are never added up."),
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

    private static List<Optional<Object>> row(
            Coding coding, Measure measure, String group, Map<Measure, long[]> counts) {
        long[] count = counts.getOrDefault(measure, new long[2]);
        return Columns.row(new Rate(count[0], count[1]), coding.code(), measure.code(), group, measure.meaning);
    }
}
