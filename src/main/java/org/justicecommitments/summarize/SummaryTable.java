package org.justicecommitments.summarize;

import java.util.List;
import java.util.Optional;

/**
 * A table that readers ask for.
 *
 * @param name the name of its file, without ending
 * @param question the question that it answers
 * @param columns its columns
 * @param rows its rows, in the order of their keys; or the first of them
 * @param size how many rows it has in all
 */
public record SummaryTable(
        String name, String question, List<Column> columns, List<List<Optional<Object>>> rows, int size) {

    /** A table with all its rows. */
    public SummaryTable(String name, String question, List<Column> columns, List<List<Optional<Object>>> rows) {
        this(name, question, columns, rows, rows.size());
    }

    /** The table with no more than its first rows. */
    public SummaryTable first(int most) {
        return rows.size() <= most
                ? this
                : new SummaryTable(name, question, columns, List.copyOf(rows.subList(0, most)), size);
    }

    /** What a column holds. */
    public enum ValueType {
        TEXT,
        INTEGER,
        NUMBER,
        BOOLEAN
    }

    /**
     * A column.
     *
     * @param name its name, in snake_case
     * @param type what it holds
     * @param definition what it means, with its unit
     * @param key whether it is part of the table's key
     */
    public record Column(String name, ValueType type, String definition, boolean key) {

        static Column key(String name, ValueType type, String definition) {
            return new Column(name, type, definition, true);
        }

        static Column value(String name, ValueType type, String definition) {
            return new Column(name, type, definition, false);
        }
    }
}
