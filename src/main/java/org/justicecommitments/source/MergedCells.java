package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells of a sheet's body that are shown as one over several rows. Each row of such a range is read with its content;
 * columns to the right of its first one are not: that would put it under other headings.
 */
final class MergedCells {

    private final List<CellRange> waiting;
    private final List<CellRange> open = new ArrayList<>();
    private final Map<CellRange, Origin> contents = new HashMap<>();
    private final Map<CellRange, Integer> filled = new LinkedHashMap<>();

    /** The ranges that reach below the header. */
    MergedCells(List<CellRange> ranges, int headerRow) {
        this.waiting = new ArrayList<>(ranges.stream()
                .filter(range -> range.firstRow() > headerRow)
                .sorted(Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn))
                .toList());
    }

    /** The cells that a row shares with the rows above it, by column; to be asked of one row after another. */
    Map<Integer, Origin> shared(Row row) {
        int begun = 0;
        while (begun < waiting.size() && waiting.get(begun).firstRow() <= row.number()) {
            open.add(waiting.get(begun++));
        }
        waiting.subList(0, begun).clear();
        open.removeIf(range -> range.lastRow() < row.number());
        Map<Integer, Origin> shared = new LinkedHashMap<>();
        for (CellRange range : open) {
            Optional<Cell> own = row.cell(range.firstColumn()).filter(cell -> !cell.isBlank());
            if (range.firstRow() == row.number()) {
                own.ifPresent(cell -> contents.put(range, Origin.of(row, cell)));
            } else if (own.isEmpty() && contents.containsKey(range)) {
                shared.put(range.firstColumn(), contents.get(range));
                filled.merge(range, 1, Integer::sum);
            }
        }
        return shared;
    }

    /** The ranges whose content was read in other rows than their first. */
    List<CellRange> filled() {
        return List.copyOf(filled.keySet());
    }

    /** How many cells were filled of a range. */
    int count(CellRange range) {
        return filled.getOrDefault(range, 0);
    }
}
