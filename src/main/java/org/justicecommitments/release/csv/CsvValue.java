package org.justicecommitments.release.csv;

import java.math.BigDecimal;
import java.util.Optional;
import org.justicecommitments.normalize.TextRule;

/** How CSV writes a value: whole texts on one line, numbers in plain digits, ISO dates; no value as nothing. */
public final class CsvValue {

    private CsvValue() {}

    /** The text of the cell. */
    public static String text(Optional<?> value) {
        Object there = value.isPresent() ? value.get() : "";
        if (there instanceof String text) {
            return TextRule.onOneLine(text);
        } else if (there instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return there.toString();
    }
}
