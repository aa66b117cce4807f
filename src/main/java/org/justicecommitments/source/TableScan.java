package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.provenance.CellPlace;

/** Takes the rows of one table of a sheet: tells the kinds of rows apart, and keeps the data rows verbatim. */
final class TableScan {

    private static final int RANGES_NAMED = 100;
    private static final int MOST_HELD = 20;

    private final ExportReader.Settings settings;
    private final SheetFindings findings;
    private final ChosenTable choice;
    private final BitSet hiddenColumns;
    private final Path rows;
    private final Path composed;
    private final RowFile.Writer writer;
    private final Optional<Header> header;
    private final List<String> missing;
    private final Optional<RowKinds> kinds;
    private final List<Row> held = new ArrayList<>(); // lone texts, until it is known whether another table follows

    private boolean sample;
    private int counted; // the last row of the table that is counted, with all above it
    private long seen;
    private long headerRows;
    private long blank;
    private long outOfScope;
    private int hiddenRows;

    /**
     * A scan of a table.
     *
     * @param name the name of the files for its rows
     * @param choice its header and its part of the sheet
     */
    TableScan(
            String name,
            ChosenTable choice,
            BitSet hiddenColumns,
            ExportReader.Settings settings,
            SheetFindings findings)
            throws IOException {
        this.settings = settings;
        this.findings = findings;
        this.choice = choice;
        this.hiddenColumns = hiddenColumns;
        this.rows = settings.rowFolder().resolve(name + ".rows");
        this.composed = settings.rowFolder().resolve(name + ".composed");
        this.writer = new RowFile.Writer(rows);
        HeaderSearch.Result result = HeaderSearch.result(choice.candidate());
        this.header = result.any();
        this.missing = result.missing();
        this.counted = choice.region().firstRow() - 1;
        header.ifPresent(findings::ofHeader);
        this.kinds = header.map(h -> new RowKinds(h, layout(), settings.required()));
    }

    private Layout layout() {
        return choice.candidate().orElseThrow().layout();
    }

    /** Takes a row of the sheet down to the header before all rows of the table are taken. */
    void examine(Row all) {
        if (header.isPresent()
                && choice.region().hasRow(all.number())
                && all.number() <= header.get().row()) {
            Row row = choice.region().of(all);
            sample |= row.cells().stream().anyMatch(cell -> cell.text().contains(settings.sampleMarker()));
            kinds.orElseThrow().examine(row, choice.candidate().orElseThrow().rows());
        }
    }

    /** Takes a row of the sheet. */
    void take(Row all) {
        int last = choice.region().lastRow();
        if (all.number() > last && counted <= last) {
            countTo(last + 1);
        }
        if (!choice.region().hasRow(all.number())) {
            return;
        }
        countTo(all.number());
        seen++;
        Row row = shown(choice.region().of(all));
        if (row.isBlank()) {
            blank++;
            kinds.ifPresent(RowKinds::blank);
        } else if (header.isEmpty() || row.number() < choice.from()) {
            outOfScope++;
        } else if (all.hidden() && !layout().shape().hiddenRead()) {
            outOfScope++;
            hiddenRows++;
        } else if (row.number() <= header.get().row()) {
            headerRows++;
        } else {
            below(row);
        }
    }

    /** Counts the rows above one as blank that the file leaves out: some formats keep blank rows, others do not. */
    private void countTo(int row) {
        int leftOut = row <= counted ? -1 : row - counted - 1; // one that comes late was counted as left out
        seen += leftOut;
        blank += leftOut;
        counted = Math.max(counted, row);
    }

    private void below(Row row) {
        RowKinds.Kind kind = kinds.orElseThrow().kind(row);
        if (kind == RowKinds.Kind.OTHER_TABLE) {
            leaveHeld();
        } else if (kind != RowKinds.Kind.LONE_TEXT || held.size() == MOST_HELD) {
            held.forEach(this::append);
            held.clear();
        }
        switch (kind) {
            case REPEATED_HEADER -> {
                headerRows++;
                findings.ofRow(SheetFindings.REPEATED_HEADER, row, "This row repeats the header.");
            }
            case TOTALS -> {
                outOfScope++;
                findings.ofRow(SheetFindings.TOTALS_ROW, row, "This row holds totals, not a commitment.");
            }
            case FOOTNOTE -> {
                outOfScope++;
                findings.ofRow(SheetFindings.FOOTNOTE_ROW, row, "This row holds a note, not a commitment.");
            }
            case OTHER_TABLE -> {
                outOfScope++;
                findings.ofRow(
                        SheetFindings.OTHER_TABLE,
                        row,
                        "Another table begins here; its rows are not read from this sheet.");
            }
            case BEHIND_TABLE -> outOfScope++;
            case LONE_TEXT -> held.add(row);
            case DATA -> append(row);
        }
    }

    /** Lone texts above another table are its titles. */
    private void leaveHeld() {
        outOfScope += held.size();
        held.clear();
    }

    /** The row without what the sheet hides. */
    private Row shown(Row row) {
        if (hiddenColumns.isEmpty()
                || choice.candidate()
                        .filter(c -> c.layout().shape().hiddenRead())
                        .isPresent()) {
            return row;
        }
        List<Cell> shown = row.cells().stream()
                .filter(cell -> !hiddenColumns.get(cell.column()))
                .toList();
        return shown.size() == row.cells().size() ? row : new Row(row.number(), shown, row.hidden());
    }

    private void append(Row row) {
        try {
            writer.append(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether what stands above the header says that it is sample data. */
    boolean isSample() {
        return sample;
    }

    /**
     * The table, when all rows were taken.
     *
     * @param number which of the run's tables, from 0 in reading order
     * @param table which table of the sheet, from 1
     * @param merged the ranges of cells that the sheet shows as one
     * @param ofSample whether the sheet says that it is sample data
     */
    ReadSheet finish(int number, int table, List<CellRange> merged, boolean ofSample) throws IOException {
        if (choice.region().lastRow() < Integer.MAX_VALUE) {
            leaveHeld();
        }
        held.forEach(this::append);
        writer.close();
        Optional<Path> made =
                missing.isEmpty() && header.isPresent() ? compose(header.get(), merged) : Optional.empty();
        report();
        ReadSheet.Tally tally = new ReadSheet.Tally(seen, headerRows, blank, outOfScope);
        return new ReadSheet(
                number, findings.file(), findings.sheet(), table, header, missing, ofSample, tally, rows, made);
    }

    private Optional<Path> compose(Header below, List<CellRange> merged) throws IOException {
        List<CellRange> inBody = merged.stream()
                .filter(choice.region()::holds)
                .filter(range -> range.lastRow() > Math.max(below.row(), range.firstRow()))
                .toList();
        if (inBody.isEmpty() && !layout().shape().composes()) {
            return Optional.empty();
        }
        MergedCells fill = new MergedCells(inBody, below.row());
        new Composer(below, layout().shape(), fill).compose(rows, composed);
        List<CellRange> filled = fill.filled();
        filled.stream()
                .limit(RANGES_NAMED)
                .forEach(range -> findings.merged(range, below.heading(range.firstColumn()), fill.count(range)));
        if (filled.size() > RANGES_NAMED) {
            int rest = filled.stream().skip(RANGES_NAMED).mapToInt(fill::count).sum();
            String message = "%d more ranges of cells are merged.".formatted(filled.size() - RANGES_NAMED);
            findings.ofSheet(SheetFindings.MERGED_CELLS, "", message, rest);
        }
        if (filled.isEmpty() && !layout().shape().composes()) {
            Files.delete(composed);
            return Optional.empty();
        }
        return Optional.of(composed);
    }

    /** Whether the sheet holds rows, and none that resembles a header. */
    boolean isUnrecognized() {
        return header.isEmpty() && seen > blank;
    }

    /** How many rows it was given. */
    long seen() {
        return seen;
    }

    private void report() {
        if (hiddenRows > 0) {
            String message = "%d rows are hidden and were not read.".formatted(hiddenRows);
            findings.ofSheet(SheetFindings.HIDDEN_ROWS, "", message, hiddenRows);
        }
        header.ifPresent(this::reportHiddenColumns);
        for (String key : missing) {
            Header at = header.orElseThrow();
            List<String> expected = settings.headings(at.vintage(), key);
            String message =
                    "The sheet looks like %s (header in row %d) and has no column for '%s'; expected one of %s."
                            .formatted(at.vintage(), at.row(), key, expected.isEmpty() ? List.of(key) : expected);
            findings.ofSheet(SheetFindings.REQUIRED_HEADING_MISSING, key, message, 1);
        }
    }

    private void reportHiddenColumns(Header of) {
        for (Header.Column column : of.columns()) {
            if (column.note().equals("hidden")) {
                String letters = CellPlace.columnLetters(column.index());
                String message = "Column %s is hidden and was not read.".formatted(letters);
                findings.ofColumn(SheetFindings.HIDDEN_COLUMN, letters, "", message, 1);
            }
        }
    }
}
