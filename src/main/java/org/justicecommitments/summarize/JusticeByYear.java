package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** Growth: justice commitments by the year in which their plan was submitted. */
final class JusticeByYear implements Summary {

    private final int lastYear;
    private final Groups<Counted> counts = new Groups<>(Counted::new);

    private static final class Counted {
        final Tally justice = new Tally();
        long notCoded;
    }

    JusticeByYear(LocalDate asOf) {
        this.lastYear = asOf.getYear();
    }

    @Override
    public void add(TaggedCommitment tagged) {
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
    public SummaryTable table() {
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
