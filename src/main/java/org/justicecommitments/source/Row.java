package org.justicecommitments.source;

import java.util.List;
import java.util.Optional;

/**
 * A row as it stands in the sheet.
 *
 * @param number the sheet's own row number, from 1
 * @param cells its cells that hold something, by column
 * @param hidden whether the sheet hides it; not kept on disk
 * @param composition what it was made of, if it is composed; {@link Composition#NONE} for a row as it stands
 */
public record Row(int number, List<Cell> cells, boolean hidden, Composition composition) {

    /** A row as it stands. */
    public Row(int number, List<Cell> cells, boolean hidden) {
        this(number, cells, hidden, Composition.NONE);
    }

    /** A row that the sheet shows. */
    public Row(int number, List<Cell> cells) {
        this(number, cells, false);
    }

    /** The cell in a column, if it holds something. */
    public Optional<Cell> cell(int column) {
        int low = 0;
        int high = Math.min(cells.size() - 1, column); // where no cell before it is empty, it stands there
        if (high >= 0 && cells.get(high).column() == column) {
            return Optional.of(cells.get(high));
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = cells.get(middle).column();
            if (at == column) {
                return Optional.of(cells.get(middle));
            } else if (at < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The text in a column, empty if it holds nothing. */
    public String text(int column) {
        return cell(column).map(Cell::text).orElse("");
    }

    /** Whether no cell has anything in it that a person could see. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
