package org.justicecommitments.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One row of a sample sheet: a text under each heading of its layout, empty until set. */
final class SampleRow {

    private final Map<String, String> cells = new LinkedHashMap<>();

    SampleRow(List<String> headings) {
        headings.forEach(heading -> cells.put(heading, ""));
    }

    /** Sets one cell; a heading that the layout does not have is an error. */
    SampleRow set(String heading, String text) {
        if (cells.replace(heading, text) == null) {
            throw new IllegalArgumentException("no such heading: " + heading);
        }
        return this;
    }

    SampleRow set(String heading, int number) {
        return set(heading, Integer.toString(number));
    }

    /** Sets a 0/1 cell. */
    SampleRow set(String heading, boolean flag) {
        return set(heading, flag ? "1" : "0");
    }

    /** Sets a cell to a number, or to the missing code if there is none. */
    SampleRow set(String heading, OptionalInt number, String missing) {
        return set(heading, number.isPresent() ? Integer.toString(number.getAsInt()) : missing);
    }

    /** Sets all these cells to one text. */
    SampleRow setAll(List<String> headings, String text) {
        headings.forEach(heading -> set(heading, text));
        return this;
    }

    /** The texts in the order of the layout. */
    List<String> texts() {
        return List.copyOf(cells.values());
    }
}
