package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.justicecommitments.assess.Expectation.Measure;

/**
 * What is expected of a release.
 *
 * @param history with how many releases before it a release is compared, at most
 * @param all the expectations
 */
public record Expectations(int history, List<Expectation> all) {

    /** With how many releases a release is compared if the job file does not say. */
    public static final int HISTORY = 5;

    /** A field or a tag that is usual in fewer commitments is not judged. */
    static final int FEWEST = 20;

    /** The gates that what a release counts to can pass, beside what releases before it counted to. */
    public List<Gate> judge(Measured now, List<Measured> before) {
        List<Gate> gates = new ArrayList<>();
        for (Expectation expectation : all) {
            switch (expectation.measure()) {
                case ROWS -> ratio(expectation, now, before, Measured::rows, gates);
                case COMMITMENTS -> ratio(expectation, now, before, Measured::commitments, gates);
                case JUSTICE_COMMITMENTS -> ratio(expectation, now, before, Measured::justice, gates);
                case FILL_RATE -> shares(expectation, now, before, Measured::filled, gates);
                case TAG_SHARE -> shares(expectation, now, before, Measured::tagged, gates);
                case REFUSED_ROWS -> {
                    if (now.rows() > 0) {
                        gates.add(expectation.judge("", now.refusedShare(), Optional.empty()));
                    }
                }
                case REFUSED_RISE ->
                    usual(before, Measured::refusedShare)
                            .ifPresent(usual ->
                                    gates.add(expectation.judge("", now.refusedShare() - usual, Optional.of(usual))));
                case VANISHED_IDS, NEW_IDS, REUSED_IDS -> {} // known when the releases are compared
            }
        }
        return gates;
    }

    /** The gate for a value that is known when the releases are compared; empty if nothing is expected of it. */
    public Optional<Gate> judge(Measure measure, double value) {
        return all.stream()
                .filter(expectation -> expectation.measure() == measure)
                .findFirst()
                .map(expectation -> expectation.judge("", value, Optional.empty()));
    }

    private static void ratio(
            Expectation expectation,
            Measured now,
            List<Measured> before,
            ToDoubleFunction<Measured> figure,
            List<Gate> gates) {
        usual(before, figure)
                .filter(usual -> usual > 0)
                .ifPresent(usual ->
                        gates.add(expectation.judge("", figure.applyAsDouble(now) / usual, Optional.of(usual))));
    }

    private interface Counts {
        Map<String, Long> of(Measured measured);
    }

    private static void shares(
            Expectation expectation, Measured now, List<Measured> before, Counts counts, List<Gate> gates) {
        if (now.commitments() == 0) {
            return; // the number of commitments says it
        }
        List<Measured> counted = before.stream()
                .filter(one -> !counts.of(one).isEmpty() && one.commitments() > 0)
                .toList();
        counted.stream()
                .flatMap(one -> counts.of(one).keySet().stream())
                .distinct()
                .sorted()
                .forEach(subject -> {
                    double usual =
                            usual(counted, one -> count(counts, one, subject)).orElse(0.0);
                    double share = usual(counted, one -> count(counts, one, subject) / one.commitments())
                            .orElse(0.0);
                    if (usual >= FEWEST) {
                        double is = count(counts, now, subject) / now.commitments();
                        gates.add(expectation.judge(subject, is / share, Optional.of(share)));
                    }
                });
    }

    private static double count(Counts counts, Measured measured, String subject) {
        return counts.of(measured).getOrDefault(subject, 0L);
    }

    /** The median; empty if there is no release to tell what is usual. */
    private static Optional<Double> usual(List<Measured> before, ToDoubleFunction<Measured> figure) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted = before.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return Optional.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
