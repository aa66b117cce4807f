package org.justicecommitments.summarize;

import java.util.Optional;

/**
 * A share with its base and its interval.
 *
 * @param count how many have what is asked for
 * @param base of how many
 */
public record Rate(long count, long base) {

    /** The base from which a rate is not marked as one of few. */
    public static final int SMALL_BELOW = 30;

    private static final double Z = 1.959963984540054; // 95 %

    /** The share in percent, with one decimal; empty on an empty base. */
    public Optional<Double> percent() {
        return base == 0 ? Optional.empty() : Optional.of(rounded(100.0 * count / base));
    }

    /** Whether the base is small. */
    public boolean isSmall() {
        return base < SMALL_BELOW;
    }

    /** The lower end of the 95 % Wilson interval, in percent. */
    public Optional<Double> low() {
        return bound(-1);
    }

    /** The upper end of the 95 % Wilson interval, in percent. */
    public Optional<Double> high() {
        return bound(1);
    }

    private Optional<Double> bound(int sign) {
        if (base == 0) {
            return Optional.empty();
        }
        double p = (double) count / base;
        double z2 = Z * Z / base;
        double middle = p + z2 / 2;
        double half = Math.sqrt(z2 * p * (1 - p) + z2 * z2 / 4);
        double bound = Math.min(1, Math.max(0, (middle + sign * half) / (1 + z2)));
        return Optional.of(rounded(100 * bound));
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
