package org.justicecommitments.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.provenance.CellPlace;

/**
 * A table of a sheet that was read, with its rows on disk; most sheets have one.
 *
 * @param number which of the run's tables, from 0 in reading order
 * @param file the name of the file
 * @param sheet the name of the sheet; empty for delimited text
 * @param table which of the tables of the sheet that are read, from 1
 * @param header its header; empty if it is no action plan export
 * @param missing the keys of required columns that it lacks; if there are any, its rows are refused
 * @param sample whether it says that it is sample data
 * @param tally how many rows of each kind it has
 * @param rows the file with its data rows, verbatim
 * @param composed the file with its rows as the job file composes them; empty if each stands for itself
 */
public record ReadSheet(
        int number,
        String file,
        String sheet,
        int table,
        Optional<Header> header,
        List<String> missing,
        boolean sample,
        Tally tally,
        Path rows,
        Optional<Path> composed) {

    /** The only table of a sheet in which each row stands for itself. */
    public ReadSheet(
            int number,
            String file,
            String sheet,
            Optional<Header> header,
            List<String> missing,
            boolean sample,
            Tally tally,
            Path rows) {
        this(number, file, sheet, 1, header, missing, sample, tally, rows, Optional.empty());
    }

    /**
     * How many rows of each kind a sheet has.
     *
     * @param seen all rows
     * @param header rows of headings, banners and column numbers
     * @param blank rows without any text
     * @param outOfScope totals, and the rows of sheets that are no action plan export
     */
    public record Tally(long seen, long header, long blank, long outOfScope) {

        /** The rows that say something of a commitment, or should. */
        public long data() {
            return seen - header - blank - outOfScope;
        }
    }

    /** The file with the rows that commitments are made of. */
    public Path speaking() {
        return composed.orElse(rows);
    }

    /** The same sheet under another number, with its rows elsewhere. */
    public ReadSheet moved(int newNumber, Path newRows, Optional<Path> newComposed) {
        return new ReadSheet(newNumber, file, sheet, table, header, missing, sample, tally, newRows, newComposed);
    }

    /** Whether its rows can be normalized. */
    public boolean isReadable() {
        return header.isPresent() && missing.isEmpty();
    }

    /** The place of a cell; of the first one where several give the content of a composed row's column. */
    public CellPlace place(Row row, int column) {
        return row.composition()
                .at(column)
                .map(composed -> place(composed.origins().get(0)))
                .orElseGet(() -> new CellPlace(file, sheet, row.number(), column));
    }

    /** The place of a cell that gives the content of a composed row's column. */
    public CellPlace place(Origin origin) {
        return new CellPlace(file, sheet, origin.row(), origin.column());
    }
}
