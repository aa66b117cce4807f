package org.justicecommitments.source.part;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Writes numbers: with the digits that are stored, and without zeros that say nothing. */
public final class NumberText {

    private static final double EXACT = 1e15;
    private static final int FEWEST_DIGITS = 15;
    private static final int MOST_DIGITS = 17;
    private static final int MOST_PLAIN = 21;

    /** As many digits as a long always holds. */
    private static final int MOST_SIMPLE = 18;

    /** Numbers whose text need not be made again for every cell. */
    private static final String[] SMALL = small();

    private NumberText() {}

    private static String[] small() {
        String[] texts = new String[4096];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Integer.toString(i);
        }
        return texts;
    }

    /**
     * The text of a number that is stored as a decimal: Excel writes 2.1 as {@code 2.1000000000000001}, and all its digits
     * are kept.
     *
     * @return nothing if it is no number, or one beyond what spreadsheets calculate with
     */
    public static @Nullable String of(char[] stored, int from, int to) {
        String simple = simple(stored, from, to);
        return simple != null ? simple : of(new String(stored, from, to - from).strip());
    }

    private static @Nullable String of(String stored) {
        try {
            if (!Double.isFinite(Double.parseDouble(stored))) {
                return null;
            }
            BigDecimal number = new BigDecimal(stored);
            return text(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The text of what is plainly a number: digits with at most a sign and a point; nothing if it takes a closer look. */
    private static @Nullable String simple(char[] stored, int from, int to) {
        int first = from < to && stored[from] == '-' ? from + 1 : from;
        int length = to - first;
        if (length <= 0 || length > MOST_SIMPLE) {
            return null;
        }
        int point = -1;
        int value = 0;
        for (int i = first; i < to; i++) {
            char c = stored[i];
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return null;
            }
            value = value * 10 + c - '0';
        }
        if (point < 0) {
            return whole(stored, from, first, to, value);
        }
        boolean leadingZero = stored[first] == '0' && point > first + 1;
        boolean tiny = to - point > 6 && stored[first] == '0';
        if (point == first || point == to - 1 || stored[to - 1] == '0' || leadingZero || tiny) {
            return null;
        }
        return new String(stored, from, to - from);
    }

    private static @Nullable String whole(char[] stored, int from, int first, int to, int value) {
        if (stored[first] == '0' && (to - first > 1 || first > from)) {
            return null;
        }
        return first == from && to - first <= 4 && value < SMALL.length
                ? SMALL[value]
                : new String(stored, from, to - from);
    }

    /**
     * The text of a number that is stored in binary: rounded to the fewest digits that give it. Not by
     * {@link Double#toString}, which gives another text from Java 19 on.
     */
    public static String of(double number) {
        if (Math.abs(number) < EXACT && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal decimal = exact.round(new MathContext(FEWEST_DIGITS));
        for (int digits = FEWEST_DIGITS + 1; digits <= MOST_DIGITS && decimal.doubleValue() != number; digits++) {
            decimal = exact.round(new MathContext(digits));
        }
        return text(decimal);
    }

    private static String text(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean plain = shortest.scale() < 0 && shortest.precision() - shortest.scale() <= MOST_PLAIN;
        return plain ? shortest.toPlainString() : shortest.toString();
    }
}
