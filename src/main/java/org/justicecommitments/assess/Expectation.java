package org.justicecommitments.assess;

import java.util.Locale;
import java.util.Optional;

/**
 * What must hold for a release to be published without a person's approval.
 *
 * @param measure what is measured
 * @param bounds within which it may be
 */
public record Expectation(Measure measure, Bounds bounds) {

    /** What an expectation is about. */
    public enum Measure {
        /** Rows that should give commitments, as a ratio to the usual number. */
        ROWS,
        /** Commitments, as a ratio to the usual number. */
        COMMITMENTS,
        /** Justice commitments, as a ratio to the usual number. */
        JUSTICE_COMMITMENTS,
        /** For each field: the share of commitments with a value, as a ratio to the usual share. */
        FILL_RATE,
        /** For each tag: the share of commitments that has it, as a ratio to the usual share. */
        TAG_SHARE,
        /** Refused rows, as a share of the rows that should give commitments. */
        REFUSED_ROWS,
        /** How much larger that share is than the usual one, in points. */
        REFUSED_RISE,
        /** Ids of the release before that lead nowhere now, as a share of its ids. */
        VANISHED_IDS,
        /** Ids that the release before did not have, as a share of its ids. */
        NEW_IDS,
        /** Ids that stand for another commitment than in an earlier release. */
        REUSED_IDS;

        /** The word in job files and gates. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it needs no other release to be told. */
        public boolean isOfDataAlone() {
            return this == REFUSED_ROWS;
        }
    }

    /**
     * Bounds; each may be missing.
     *
     * @param atLeast below it, a person has to look
     * @param atMost above it, a person has to look
     * @param failBelow below it, nothing is published
     * @param failAbove above it, nothing is published
     */
    public record Bounds(
            Optional<Double> atLeast, Optional<Double> atMost, Optional<Double> failBelow, Optional<Double> failAbove) {

        /** Whether there are none. */
        public boolean isEmpty() {
            return atLeast.isEmpty() && atMost.isEmpty() && failBelow.isEmpty() && failAbove.isEmpty();
        }
    }

    /** The gate that a value passes or not; {@code subject} is a field or a tag, or empty. */
    public Gate judge(String subject, double value, Optional<Double> usual) {
        String what = subject.isEmpty() ? measure.code() : measure.code() + " of " + subject;
        String shown = String.format(Locale.ROOT, "%s is %.3f", what, Gate.rounded(value));
        Optional<String> failure = bounds.failBelow
                .filter(bound -> value < bound)
                .map(bound -> "%s; nothing is published below %s".formatted(shown, bound))
                .or(() -> bounds.failAbove
                        .filter(bound -> value > bound)
                        .map(bound -> "%s; nothing is published above %s".formatted(shown, bound)));
        Optional<String> hold = bounds.atLeast
                .filter(bound -> value < bound)
                .map(bound -> "%s; expected at least %s".formatted(shown, bound))
                .or(() -> bounds.atMost.filter(bound -> value > bound).map(bound -> "%s; expected at most %s"
                        .formatted(shown, bound)));
        Gate.Verdict verdict =
                failure.isPresent() ? Gate.Verdict.FAIL : hold.isPresent() ? Gate.Verdict.HOLD : Gate.Verdict.PASS;
        return new Gate(
                measure.code(),
                subject,
                Gate.rounded(value),
                usual.map(Gate::rounded),
                verdict,
                failure.or(() -> hold).orElse(""));
    }
}
