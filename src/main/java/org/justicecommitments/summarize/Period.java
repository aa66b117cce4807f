package org.justicecommitments.summarize;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.summarize.SummaryTable.Column;
import org.justicecommitments.summarize.SummaryTable.ValueType;

/** When a commitment's plan was submitted, and whether it runs on a day. */
final class Period {

    /** The commitments whose plan runs on the day as of which the data is judged. */
    static final String ACTIVE = "active";

    static final Column COLUMN = Column.key(
            "period",
            ValueType.TEXT,
            "all years, a year of submission, or active: commitments whose plan runs in the year as of which the data is "
                    + "judged.");

    private static final int USUAL_YEARS = 2;

    private Period() {}

    static Optional<Integer> year(Commitment commitment) {
        return commitment.get(Field.SUBMISSION_YEAR).known();
    }

    /** The year in which the plan ends: as the export says, else two years after its submission, as most plans do. */
    static Optional<Integer> end(Commitment commitment) {
        Optional<Integer> end = commitment.get(Field.PLAN_END_YEAR).known();
        return end.isPresent() ? end : year(commitment).map(year -> year + USUAL_YEARS);
    }

    /** The periods that count a commitment: all years, active if it is, and its year if it is known. */
    static List<String> all(Commitment commitment, LocalDate day) {
        List<String> periods = new ArrayList<>();
        periods.add(Columns.ALL);
        if (isActive(commitment, day)) {
            periods.add(ACTIVE);
        }
        year(commitment).ifPresent(year -> periods.add(year.toString()));
        return periods;
    }

    /** Whether the plan runs in the year of a day: submitted by then, and not ended before. */
    static boolean isActive(Commitment commitment, LocalDate day) {
        return year(commitment).filter(year -> year <= day.getYear()).isPresent()
                && end(commitment).filter(year -> year >= day.getYear()).isPresent();
    }
}
