package org.justicecommitments.release.change;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Origin;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.Take;

/**
 * The part of a sheet's row that gives a commitment. A row of tables side by side, or one with a commitment in each of several
 * columns, has several.
 *
 * @param columns the columns of the row's own cells, from 0
 * @param each those among them that give a commitment each; empty if the row gives one
 */
public record RowPart(Set<Integer> columns, Set<Integer> each) {

    /** The part that a row was read from. */
    public static RowPart of(Row row) {
        Set<Integer> columns = new TreeSet<>();
        Set<Integer> each = new TreeSet<>();
        row.cells().stream()
                .filter(cell -> row.composition().at(cell.column()).isEmpty())
                .forEach(cell -> columns.add(cell.column()));
        for (Composed composed : row.composition().cells()) {
            composed.origins().stream()
                    .filter(origin -> origin.row() == row.number())
                    .map(Origin::column)
                    .forEach(composed.take() == Take.UNPIVOTED ? each::add : columns::add);
        }
        columns.addAll(each);
        return new RowPart(columns, each);
    }

    /**
     * The part that a published commitment came from.
     *
     * @param cells the commitment's cells, as rows of the table of lineage
     */
    static RowPart of(List<Map<String, String>> cells, String file, String sheet, String row) {
        Set<Integer> columns = new TreeSet<>();
        Set<Integer> each = new TreeSet<>();
        for (Map<String, String> cell : cells) {
            String address = cell.getOrDefault("cell", "");
            String letters = address.replaceFirst("\\d+$", "");
            if (cell.getOrDefault("file", "").equals(file)
                    && cell.getOrDefault("sheet", "").equals(sheet)
                    && !letters.isEmpty()
                    && address.substring(letters.length()).equals(row)) {
                columns.add(CellPlace.columnIndex(letters));
                if (List.of(cell.getOrDefault("rules", "").split(" ", -1)).contains(Take.UNPIVOTED.rule())) {
                    each.add(CellPlace.columnIndex(letters));
                }
            }
        }
        return new RowPart(columns, each);
    }

    /** Whether both are one: they share a column, and each gives its commitment by the same. */
    public boolean isSame(RowPart other) {
        return each.equals(other.each) && !Collections.disjoint(columns, other.columns);
    }
}
