package org.justicecommitments.normalize;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;

/** Repairs commitment numbers that a spreadsheet program stored as binary fractions. */
public final class CommitmentNumberRule implements CellRule {

    private static final Pattern FLOATING = Pattern.compile("\\d{1,6}\\.\\d{8,}(?:[eE]-?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d+\\.0");
    private static final MathContext SHOWN = new MathContext(12);

    @Override
    public String key() {
        return "repair_number";
    }

    @Override
    public String sentence() {
        return "A number with floating-point dust becomes the number that a person typed.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("2.1000000000000001", "2.1"),
                new Example("8.1999999999999993", "8.2"),
                new Example("10.130000000000001", "10.13"),
                new Example("3.2.5", "3.2.5"),
                new Example("1.10", "1.10"),
                new Example("3.0", "3"),
                new Example("7.", "7"));
    }

    @Override
    public String apply(String text) {
        if (FLOATING.matcher(text).matches()) {
            return new BigDecimal(text).round(SHOWN).stripTrailingZeros().toPlainString();
        }
        if (WHOLE.matcher(text).matches()) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
