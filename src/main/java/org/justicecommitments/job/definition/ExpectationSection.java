package org.justicecommitments.job.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.assess.Expectation;
import org.justicecommitments.assess.Expectation.Bounds;
import org.justicecommitments.assess.Expectations;

/** Reads the section {@code expectations} of a job file. */
final class ExpectationSection {

    private static final int MOST = 100;

    private ExpectationSection() {}

    static Expectations read(Section section) {
        int history = section.optional(
                        "history", ExpectationSection::releases, "a number of releases from 1 to " + MOST)
                .orElse(Expectations.HISTORY);
        List<Expectation> expectations = new ArrayList<>();
        for (Expectation.Measure measure : Expectation.Measure.values()) {
            Section entry = section.section(measure.code());
            Bounds bounds = new Bounds(
                    entry.number("at_least"),
                    entry.number("at_most"),
                    entry.number("fail_below"),
                    entry.number("fail_above"));
            entry.end();
            check(section, measure.code(), bounds);
            if (!bounds.isEmpty()) {
                expectations.add(new Expectation(measure, bounds));
            }
        }
        section.end();
        return new Expectations(history, expectations);
    }

    private static Optional<Integer> releases(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST);
    }

    private static void check(Section section, String key, Bounds bounds) {
        if (above(bounds.atLeast(), bounds.atMost())) {
            section.problem(key, "`at_least` is above `at_most`: nothing can meet both");
        }
        if (above(bounds.failBelow(), bounds.atLeast())) {
            section.problem(key, "`fail_below` is above `at_least`: what fails is never held");
        }
        if (above(bounds.atMost(), bounds.failAbove())) {
            section.problem(key, "`fail_above` is below `at_most`: what fails is never held");
        }
    }

    private static boolean above(Optional<Double> one, Optional<Double> other) {
        return one.isPresent() && other.isPresent() && one.get() > other.get();
    }
}
