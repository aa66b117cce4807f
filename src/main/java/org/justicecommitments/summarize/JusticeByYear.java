package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.MemberKind;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Growth: justice commitments by the year in which their plan was submitted. */
final class JusticeByYear implements Summary {

    private static final String ALL_KINDS = "all";

    private final int lastYear;
    private final Map<Key, long[]> counts = new TreeMap<>();

    private record Key(Coding coding, String kind, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byCoding = coding.compareTo(other.coding);
            int byKind = byCoding != 0 ? byCoding : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(year, other.year);
        }
    }

    JusticeByYear(LocalDate asOf) {
        this.lastYear = asOf.getYear();
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Optional<Integer> year = tagged.commitment().get(Field.SUBMISSION_YEAR).known();
        if (year.isEmpty()) {
            return;
        }
        String kind = tagged.commitment().member().kind().map(MemberKind::code).orElse("unknown");
        for (Coding coding : Coding.values()) {
            for (String group : List.of(ALL_KINDS, kind)) {
                long[] count = counts.computeIfAbsent(new Key(coding, group, year.get()), k -> new long[2]);
                count[0] += coding.counts(tagged) ? 1 : 0;
                count[1]++;
            }
        }
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        counts.forEach((key, count) -> {
            List<Optional<Object>> row = new ArrayList<>(
                    Columns.row(new Rate(count[0], count[1]), key.coding.code(), key.kind, (long) key.year));
            row.add(Optional.of(key.year < lastYear));
            rows.add(row);
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("member_kind", ValueType.TEXT, "all, national, local, other or unknown."),
                Column.key("submission_year", ValueType.INTEGER, "The year in which the action plan was submitted."));
        List<Column> values = new ArrayList<>(Columns.rate(
                "justice", "Number of justice commitments.", "commitments", "Number of all commitments in the data."));
        values.add(Column.value(
                "complete_year",
                ValueType.BOOLEAN,
                "Whether the year had ended on the day as of which the data is judged."));
        return new SummaryTable(
                "justice_by_year",
                "How many justice commitments are there by year of submission, and what share of all commitments?",
                Columns.of(keys, values),
                rows);
    }
}
