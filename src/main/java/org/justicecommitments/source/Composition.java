package org.justicecommitments.source;

import java.util.List;
import java.util.Optional;

/**
 * What a composed row was made of, where it is more than one row of the sheet as it stands.
 *
 * @param cells the columns whose content is not the row's own cell
 * @param rows the other rows of the sheet that it speaks for
 * @param orphan why it cannot be a commitment; empty if it can
 */
public record Composition(List<Composed> cells, List<Integer> rows, Optional<Orphan> orphan) {

    /** A row as it stands in the sheet. */
    public static final Composition NONE = new Composition(List.of(), List.of(), Optional.empty());

    /**
     * The content of a column that is not the row's own cell.
     *
     * @param column the column of the composed row
     * @param take how it came by its content
     * @param origins the cells that gave it, the row's own one first
     */
    public record Composed(int column, Take take, List<Origin> origins) {}

    /** Why a row of a sheet with levels is no commitment, nor part of one. */
    public enum Orphan {
        NO_LEVEL("The row has none of the levels that the job file describes."),
        NO_PARENT("The row belongs to a commitment above it, and there is none."),
        NO_COMMITMENT("The row stands above commitments, and none follows."),
        NO_VALUE("None of the columns that give a commitment each has a value in this row.");

        private final String message;

        Orphan(String message) {
            this.message = message;
        }

        /** The reason in a sentence. */
        public String message() {
            return message;
        }
    }

    /** What stands in a column, if it is not the row's own cell. */
    public Optional<Composed> at(int column) {
        for (Composed cell : cells) {
            if (cell.column() == column) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
