package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;
import org.justicecommitments.tag.TaggedCommitment;

/** The justice commitments for which members count as implementing, now or a year before. */
final class CoalitionBasis implements Summary {

    private final LocalDate asOf;
    private final Groups<List<Entry>> active = new Groups<>(ArrayList::new);

    private record Entry(
            String memberCode,
            String title,
            Optional<Integer> year,
            Optional<Integer> end,
            boolean now,
            boolean before) {}

    CoalitionBasis(LocalDate asOf) {
        this.asOf = asOf;
    }

    @Override
    public void add(TaggedCommitment tagged) {
        Commitment commitment = tagged.commitment();
        boolean now = Period.isActive(commitment, asOf);
        boolean before = Period.isActive(commitment, asOf.minusYears(1));
        if (!now && !before) {
            return;
        }
        Entry entry = new Entry(
                commitment.member().code(),
                ShortText.line(commitment.text(Field.TITLE)),
                Period.year(commitment),
                Period.end(commitment),
                now,
                before);
        for (Coding coding : Coding.values()) {
            if (coding.counts(tagged)) {
                active.at(coding, commitment.member().name(), commitment.id()).add(entry);
            }
        }
    }

    @Override
    public SummaryTable table() {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        active.forEach((key, entries) -> entries.forEach(entry -> rows.add(Columns.row(
                key.coding().code(),
                key.part(0),
                key.part(1),
                entry.memberCode,
                entry.title,
                entry.year.<Object>map(Integer::longValue).orElse(""),
                entry.end.<Object>map(Integer::longValue).orElse(""),
                entry.now,
                entry.before))));
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
