package org.justicecommitments.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.justicecommitments.provenance.CellPlace;

/**
 * The header of a sheet: which column holds what.
 *
 * @param vintage the vintage whose layout it is
 * @param row the row in which the headings stand
 * @param columns the columns with a heading, by index
 */
public record Header(String vintage, int row, List<Column> columns) {

    /** Columns from this index on are in no sheet: composed rows keep there what the job file adds. */
    public static final int BEYOND = 1 << 20;

    /**
     * A column with a heading.
     *
     * @param index the index, from 0
     * @param heading the heading as it stands, white space folded
     * @param key what the layout says it is; empty if it is not used
     * @param note why it is not used although it has a heading: {@code unknown}, {@code duplicate}, {@code hidden} or
     *     {@code not used}; for a used one {@code joined} or {@code unpivoted} where other columns give the same
     * @param match how the heading was known; empty if it was not
     */
    public record Column(int index, String heading, String key, String note, String match) {

        /** A column whose heading stands in the job file as it is. */
        public Column(int index, String heading, String key, String note) {
            this(index, heading, key, note, note.equals("unknown") ? "" : Headings.WHOLE);
        }

        /** Whether it stands in the sheet. */
        public boolean inSheet() {
            return index < BEYOND;
        }
    }

    /** The column that holds a key, if there is one. */
    public OptionalInt indexOf(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .mapToInt(Column::index)
                .findFirst();
    }

    /** The columns that are used, by key; the first one where several have the same. */
    public Map<String, Column> byKey() {
        Map<String, Column> byKey = new HashMap<>();
        columns.stream()
                .filter(column -> !column.key().isEmpty())
                .forEach(column -> byKey.putIfAbsent(column.key(), column));
        return byKey;
    }

    /** The heading of a column; its letters if it has none. */
    public String heading(int index) {
        return columns.stream()
                .filter(column -> column.index() == index)
                .map(Column::heading)
                .findFirst()
                .orElseGet(() -> CellPlace.columnLetters(index));
    }
}
