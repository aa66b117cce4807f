package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Composition.Orphan;

/** A row while it is composed. */
final class Draft {

    private final Row row;
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();
    private final Map<Integer, Composed> composed = new HashMap<>();
    private final TreeSet<Integer> otherRows = new TreeSet<>();

    Draft(Row row) {
        this.row = row;
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
    }

    /** The same once more, for another commitment of the same row. */
    Draft copy() {
        Draft copy = new Draft(row);
        copy.cells.putAll(cells);
        copy.composed.putAll(composed);
        copy.otherRows.addAll(otherRows);
        return copy;
    }

    int number() {
        return row.number();
    }

    Optional<Cell> cell(int column) {
        return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isBlank());
    }

    /** Where the content of a column comes from: the row's own cell, if nothing else was put there. */
    List<Origin> origins(int column) {
        Composed there = composed.get(column);
        if (there != null) {
            return there.origins();
        }
        return cell(column).map(cell -> List.of(Origin.of(row, cell))).orElse(List.of());
    }

    /** Whether a column holds a cell of the row itself. */
    boolean isOwn(int column) {
        return !composed.containsKey(column) && cell(column).isPresent();
    }

    /** Puts content into a column. */
    void put(int column, Take take, List<Origin> origins) {
        put(column, take, origins, text(origins));
    }

    void put(int column, Take take, List<Origin> origins, String text) {
        if (!origins.isEmpty()) {
            Cell.Kind kind = origins.size() == 1 ? origins.get(0).kind() : Cell.Kind.TEXT;
            cells.put(column, new Cell(column, kind, text));
            composed.put(column, new Composed(column, take, List.copyOf(origins)));
        }
    }

    private static String text(List<Origin> origins) {
        return origins.stream().map(origin -> origin.text().strip()).collect(Collectors.joining("\n"));
    }

    /** Takes notice that it speaks for another row too. */
    void speaksFor(int number) {
        if (number != row.number()) {
            otherRows.add(number);
        }
    }

    Row row(Optional<Orphan> orphan) {
        List<Composed> made = new ArrayList<>(composed.values());
        made.sort(Comparator.comparingInt(Composed::column));
        return new Row(
                row.number(),
                List.copyOf(cells.values()),
                false,
                new Composition(made, List.copyOf(otherRows), orphan));
    }
}
