package org.justicecommitments.job.definition;

import java.util.Optional;
import org.justicecommitments.release.publish.Retention;
import org.justicecommitments.release.publish.Retention.Period;

/** Reads the section {@code retention} of a job file. */
final class RetentionSection {

    private static final int MOST_DAYS = 36500;
    private static final double LARGER = 1.1;

    private RetentionSection() {}

    /** How long releases keep their data, if the job file says it. */
    static Optional<Retention> read(Section job) {
        boolean there = job.has("retention");
        Section section = job.section("retention");
        if (!there) {
            return Optional.empty();
        }
        Optional<Integer> days =
                section.required("whole_days", RetentionSection::days, "a number of days from 1 to " + MOST_DAYS);
        Period stable = section.optional("stable", text -> Section.constant(Period.class, text), "monthly or yearly")
                .orElse(Period.MONTHLY);
        double larger = section.number("keep_if_larger").orElse(LARGER);
        if (larger < 1) {
            section.problem("keep_if_larger", "`keep_if_larger` must be 1 or more");
        }
        section.end();
        return days.map(number -> new Retention(number, stable, larger));
    }

    private static Optional<Integer> days(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_DAYS);
    }
}
