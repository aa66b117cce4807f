package org.justicecommitments.summarize;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.Aggregate;
import org.justicecommitments.tag.TaggedCommitment;

/** The justice commitments for which members count as implementing, now or a year before. */
final class CoalitionBasis implements Summary<Groups<CoalitionBasis.Active>> {

    private final LocalDate asOf;

    /** What the table says of each of the commitments with one id. */
    static final class Active implements Aggregate<Active> {

        private static final long serialVersionUID = 1;

        private final ArrayList<Line> lines = new ArrayList<>();

        private record Line(String memberCode, String title, int year, int end, boolean now, boolean then)
                implements Serializable {}

        @Override
        public void merge(Active next) {
            lines.addAll(next.lines);
        }
    }

    CoalitionBasis(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public Groups<Active> nothing() {
        return new Groups<>(Active::new);
    }

    @Override
    public void add(TaggedCommitment tagged, Groups<Active> active) {
        Commitment commitment = tagged.commitment();
        boolean now = Period.isActive(commitment, asOf);
        boolean then = Period.isActive(commitment, asOf.minusYears(1));
        if (!Coding.EITHER.counts(tagged) || !now && !then) {
            return;
        }
        Active.Line line = new Active.Line(
                commitment.member().code(),
                ShortText.line(commitment.text(Field.TITLE)),
                Period.year(commitment).orElseThrow(),
                Period.end(commitment).orElseThrow(),
                now,
                then);
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                active.at(coding, commitment.member().name(), commitment.id())
                        .lines
                        .add(line);
            }
        }
    }

    @Override
    public SummaryTable table(Groups<Active> active) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        active.forEach((key, commitments) -> commitments.lines.forEach(line -> rows.add(Columns.row(
                key.coding().code(),
                key.part(0),
                key.part(1),
                line.memberCode,
                line.title,
                (long) line.year,
                (long) line.end,
                line.now,
                line.then))));
        List<Column> keys = List.of(
                Columns.CODING,
                Column.key("member", ValueType.TEXT, "Name of the member."),
                Column.key("commitment_id", ValueType.TEXT, "The commitment."));
        List<Column> values = List.of(
                Column.value("member_code", ValueType.TEXT, "OGP's code of the member."),
                Column.value("title", ValueType.TEXT, "Its title."),
                Column.value("submission_year", ValueType.INTEGER, "Year in which its plan was submitted."),
                Column.value(
                        "plan_end_year",
                        ValueType.INTEGER,
                        "Year in which its plan ends; two years after submission where the export does not say."),
                Column.value("active", ValueType.BOOLEAN, "Whether its plan runs in the year of judgement."),
                Column.value("active_year_ago", ValueType.BOOLEAN, "Whether it ran in the year before."));
        return new SummaryTable(
                "coalition_basis",
                "For which commitments do members count as implementing?",
                Columns.of(keys, values),
                rows);
    }
}
