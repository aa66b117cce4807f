package org.justicecommitments.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One figure of a release, held against its bounds.
 *
 * @param gate what is measured
 * @param subject the field or the tag that it is about; empty if it is about the whole release
 * @param value the figure
 * @param usual what it is a ratio to, or a difference from; empty if it is neither
 * @param verdict what follows
 * @param message why it does not pass, in one sentence; empty if it does
 */
public record Gate(String gate, String subject, double value, Optional<Double> usual, Verdict verdict, String message) {

    private static final int SHOWN = 5;
    private static final double PRECISION = 1e6;

    /** What follows from a gate, from the mildest on. */
    public enum Verdict {
        /** The release may be published. */
        PASS,
        /** A person has to look. */
        HOLD,
        /** Nothing is published. */
        FAIL;

        /** The word in gates. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A gate that does not pass for a reason that no figure says. */
    public static Gate hold(String gate, String message) {
        return new Gate(gate, "", 0, Optional.empty(), Verdict.HOLD, message);
    }

    static double rounded(double value) {
        return Math.round(value * PRECISION) / PRECISION;
    }

    /** The same with some of its cases named. */
    public Gate naming(List<String> cases) {
        String shown = ": " + String.join(", ", cases.subList(0, Math.min(SHOWN, cases.size())));
        return cases.isEmpty() || message.isEmpty()
                ? this
                : new Gate(gate, subject, value, usual, verdict, message + shown);
    }

    /** Whether it needs no other release to be told. */
    public boolean isOfDataAlone() {
        return gate.equals(Expectation.Measure.REFUSED_ROWS.code());
    }

    /** The worst verdict; pass if there are no gates. */
    public static Verdict worst(List<Gate> gates) {
        return gates.stream().map(Gate::verdict).max(Verdict::compareTo).orElse(Verdict.PASS);
    }

    /** Why gates do not pass, the worst first; of a gate with many subjects the first few. */
    public static List<String> messages(List<Gate> gates) {
        Map<String, List<String>> byGate = new LinkedHashMap<>();
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.HOLD)) {
            gates.stream().filter(gate -> gate.verdict == verdict).forEach(gate -> byGate.computeIfAbsent(
                            gate.gate, g -> new ArrayList<>())
                    .add(gate.message));
        }
        List<String> messages = new ArrayList<>();
        byGate.forEach((gate, all) -> {
            messages.addAll(all.subList(0, Math.min(SHOWN, all.size())));
            if (all.size() > SHOWN) {
                messages.add("%s: %d more".formatted(gate, all.size() - SHOWN));
            }
        });
        return messages;
    }
}
