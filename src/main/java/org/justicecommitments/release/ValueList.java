package org.justicecommitments.release;

import java.util.List;
import java.util.stream.Stream;

/**
 * The allowed values of a coded column: a code list of the data dictionary. Columns may share one.
 *
 * @param name its name, and that of its file in {@code dictionary/codelists}; empty if any value is allowed
 * @param title one line: what it lists
 * @param values the values, in their order
 */
public record ValueList(String name, String title, List<Value> values) {

    /** No code list: any value is allowed. */
    public static final ValueList OPEN = new ValueList("", "", List.of());

    /**
     * An allowed value.
     *
     * @param code what stands in the files
     * @param label its name for people
     * @param definition what it means
     * @param parent the code of the value that it is part of; empty if there is none
     */
    public record Value(String code, String label, String definition, String parent) {}

    /** A list of values that need no more than their line: {@code code: what it means}. */
    static ValueList of(String name, String title, String lines) {
        return new ValueList(name, title, lines.lines().map(ValueList::value).toList());
    }

    private static Value value(String line) {
        int colon = line.indexOf(": ");
        String code = line.substring(0, colon);
        return new Value(code, Labels.of(code), line.substring(colon + 2), "");
    }

    /** Codes that explain themselves. */
    static ValueList of(String name, String title, Stream<String> codes) {
        return new ValueList(
                name,
                title,
                codes.map(code -> new Value(code, Labels.of(code), "", "")).toList());
    }

    /** Whether any value is allowed. */
    public boolean isOpen() {
        return values.isEmpty();
    }

    /** The codes. */
    public List<String> codes() {
        return values.stream().map(Value::code).toList();
    }
}
