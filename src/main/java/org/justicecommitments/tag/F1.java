package org.justicecommitments.tag;

import java.util.Optional;

/**
 * The harmonic mean of precision and recall, with its interval. It grows with the share of both in either, so that
 * share's Wilson interval gives its own.
 *
 * @param both how many have both
 * @param either how many have either
 */
public record F1(long both, long either) {

    private static final double Z = 1.959963984540054; // 95 %

    /** The value, from 0 to 1; empty if nobody has any. */
    public Optional<Double> value() {
        return either == 0 ? Optional.empty() : Optional.of(ofShare((double) both / either));
    }

    /** The lower end of the 95 % interval. */
    public Optional<Double> low() {
        return bound(-1);
    }

    /** The upper end of the 95 % interval. */
    public Optional<Double> high() {
        return bound(1);
    }

    private Optional<Double> bound(int sign) {
        if (either == 0) {
            return Optional.empty();
        }
        double p = (double) both / either;
        double z2 = Z * Z / either;
        double half = Math.sqrt(z2 * p * (1 - p) + z2 * z2 / 4);
        return Optional.of(ofShare(Math.min(1, Math.max(0, (p + z2 / 2 + sign * half) / (1 + z2)))));
    }

    private static double ofShare(double share) {
        return Math.round(1000 * 2 * share / (1 + share)) / 1000.0;
    }
}
