package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** Growth: justice commitments by the year in which their plan was submitted. */
final class JusticeByYear implements Summary<Groups<JusticeByYear.Counted>> {

    private final int lastYear;

    /** The commitments of a year. */
    static final class Counted implements Aggregate<Counted> {

        private static final long serialVersionUID = 1;

        final Tally justice = new Tally();
        long notCoded;

        @Override
        public void merge(Counted next) {
            justice.merge(next.justice);
            notCoded += next.notCoded;
        }
    }

    JusticeByYear(LocalDate asOf) {
        this.lastYear = asOf.getYear();
    }

    @Override
    public Groups<Counted> nothing() {
        return new Groups<>(Counted::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Counted> counts) {
        Optional<Integer> year = Period.year(tagged.commitment());
        if (year.isEmpty()) {
            return;
        }
        for (Coding coding : Coding.values()) {
            for (String kind : Columns.kinds(tagged.commitment().member())) {
                Counted counted = counts.at(coding, kind, year.get().toString());
                coding.justice(tagged).ifPresentOrElse(is -> counted.justice.add(tagged, is), () -> counted.notCoded++);
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Counted> counts) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        counts.forEach((key, counted) -> {
            long year = Long.parseLong(key.part(1));
            List<Optional<Object>> row = new ArrayList<>(
                    Columns.row(counted.justice.share(), key.coding().code(), key.part(0), year));
            row.add(Optional.of(counted.notCoded));
            row.add(Optional.of(year < lastYear));
            rows.add(row);
        });
        List<Column> keys = List.of(
                Columns.CODING,
                Columns.MEMBER_KIND,
                Column.key("submission_year", ValueType.INTEGER, "The year in which the action plan was submitted."));
        List<Column> values = new ArrayList<>(Columns.rate(
                "justice",
                "Number of justice commitments.",
                "commitments",
                "Number of all commitments in the data that this coding has coded."));
        values.add(Column.value("not_coded", ValueType.INTEGER, "Number of commitments that OGP has not coded."));
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
