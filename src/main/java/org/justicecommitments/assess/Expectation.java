package org.justicecommitments.assess;

import java.util.Locale;
import java.util.Optional;

/**
 * What must hold for a release to be published without a person's approval.
 *
 * @param measure what is measured
 * @param atLeast the least that is expected, if there is one
 * @param atMost the most that is expected, if there is one
 */
public record Expectation(Measure measure, Optional<Double> atLeast, Optional<Double> atMost) {

    /** What an expectation is about. */
    public enum Measure {
        /** Commitments, as a ratio to the last release. */
        COMMITMENTS,
        /** Justice commitments, as a ratio to the last release. */
        JUSTICE_COMMITMENTS,
        /** Refused rows, as a share of the rows that should have given commitments. */
        REFUSED_ROWS,
        /** Ids of the last release that lead nowhere now, as a share of its ids. */
        VANISHED_IDS,
        /** Ids that stand for another commitment than in an earlier release. */
        REUSED_IDS;

        /** The word in job files and gates. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a value does not meet it, in one sentence; empty if it does. */
    public Optional<String> failure(double value) {
        String shown = String.format(Locale.ROOT, "%.3f", value);
        if (atLeast.filter(bound -> value < bound).isPresent()) {
            return Optional.of("%s is %s; expected at least %s".formatted(measure.code(), shown, atLeast.get()));
        }
        return atMost.filter(bound -> value > bound)
                .map(bound -> "%s is %s; expected at most %s".formatted(measure.code(), shown, bound));
    }
}
