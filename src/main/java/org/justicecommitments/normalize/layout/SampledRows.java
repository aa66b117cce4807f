package org.justicecommitments.normalize.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.Row;

/** The first rows below a header that show something. */
record SampledRows(List<Row> rows) {

    private static final double USUAL = 0.5;
    private static final double HARDLY_ANY = 0.1;

    /** The rows of a sheet below its header. */
    static SampledRows below(Header header, List<Row> all) {
        return new SampledRows(all.stream()
                .filter(row -> row.number() > header.row() && !row.hidden() && !row.isBlank())
                .toList());
    }

    /** The rows without those of a kind at their end. */
    SampledRows withoutNotes(Predicate<Row> isNote) {
        int last = rows.size();
        while (last > 0 && isNote.test(rows.get(last - 1))) {
            last--;
        }
        return new SampledRows(rows.subList(0, last));
    }

    int size() {
        return rows.size();
    }

    static boolean isFilled(Row row, int column) {
        return row.cell(column).filter(cell -> !cell.isBlank()).isPresent();
    }

    static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The rows in groups, by what a function makes of each. */
    Map<String, SampledRows> by(Function<Row, String> group) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(group.apply(row), g -> new ArrayList<>()).add(row));
        Map<String, SampledRows> by = new LinkedHashMap<>();
        groups.forEach((key, of) -> by.put(key, new SampledRows(of)));
        return by;
    }

    /** The texts of a column. */
    List<String> texts(int column) {
        return texts(column, Integer.MAX_VALUE);
    }

    /** The first texts of a column, at most so many. */
    List<String> texts(int column, int most) {
        return rows.stream()
                .flatMap(row -> row.cell(column).stream())
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .map(String::strip)
                .limit(most)
                .toList();
    }

    /** The share of the rows in which a column is filled. */
    double share(int column) {
        return rows.isEmpty()
                ? 0
                : (double) rows.stream().filter(row -> isFilled(row, column)).count() / rows.size();
    }

    /** Whether a column is filled in hardly any row. */
    boolean hardlyHas(int column) {
        return share(column) <= HARDLY_ANY;
    }

    /** The columns that are filled in most rows. */
    Set<Integer> usual() {
        Set<Integer> columns = new TreeSet<>();
        rows.forEach(row -> row.cells().forEach(cell -> columns.add(cell.column())));
        columns.removeIf(column -> share(column) < USUAL);
        return columns;
    }

    String evidence() {
        return "%d of the rows below the header, the first one is row %d"
                .formatted(rows.size(), rows.isEmpty() ? 0 : rows.get(0).number());
    }
}
