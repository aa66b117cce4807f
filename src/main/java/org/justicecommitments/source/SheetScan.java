package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.source.HeaderSearch.Candidate;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/** Takes the rows of one sheet: finds the header, tells the kinds of rows apart, and keeps the data rows verbatim. */
final class SheetScan implements RowVisitor {

    private static final int RANGES_NAMED = 100;
    private static final int MOST_HELD = 20;

    private final String file;
    private final String sheet;
    private final int number;
    private final boolean hidden;
    private final ExportReader.Settings settings;
    private final SheetFindings findings;
    private final List<Layout> layouts;
    private final TableSearch tables;
    private final Path rows;
    private final RowFile.Writer writer;
    private final List<Row> first = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<Row> held = new ArrayList<>(); // lone texts, until it is known whether another table follows

    private boolean searched;
    private HeaderSearch.Result result = new HeaderSearch.Result.None();
    private Optional<Candidate> found = Optional.empty();
    private Optional<Header> header = Optional.empty();
    private Optional<RowKinds> kinds = Optional.empty();
    private boolean sample;
    private int tableFrom;
    private long seen;
    private long headerRows;
    private long blank;
    private long outOfScope;
    private int hiddenRows;

    SheetScan(String file, String sheet, int number, boolean hidden, ExportReader.Settings settings, Findings findings)
            throws IOException {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.hidden = hidden;
        this.settings = settings;
        this.findings = new SheetFindings(file, sheet, findings);
        this.layouts = settings.layouts().stream()
                .filter(layout -> layout.shape().reads(sheet))
                .filter(layout -> !hidden || layout.shape().hiddenRead())
                .toList();
        this.rows = settings.rowFolder().resolve(number + ".rows");
        this.writer = new RowFile.Writer(rows);
        this.tables = new TableSearch(layouts, settings.rowFolder().resolve(number + ".all"));
    }

    @Override
    public void columnsHidden(int from, int to) {
        hiddenColumns.set(from, to + 1);
    }

    @Override
    public void merged(CellRange range) {
        merged.add(range);
    }

    @Override
    public void row(Row row) {
        if (searched) {
            classify(row);
        } else if (tables.isNeeded()) {
            tables.keep(row);
        } else {
            first.add(row);
            if (first.size() == HeaderSearch.DEPTH) {
                search();
            }
        }
    }

    private void search() {
        searched = true;
        found(new HeaderSearch(layouts).best(first, hiddenColumns));
        first.forEach(this::examine);
        first.forEach(this::classify);
        first.clear();
    }

    /** Rows of a sheet with several tables are looked through to their end before the first is told apart. */
    private void searchTables() {
        searched = true;
        TableSearch.Choice choice = tables.choose(hiddenColumns);
        tableFrom = choice.from();
        found(choice.candidate());
        tables.replay(row -> {
            examine(row);
            classify(row);
        });
    }

    private void found(Optional<Candidate> best) {
        found = best;
        result = HeaderSearch.result(best);
        if (result instanceof HeaderSearch.Result.Found it) {
            header = Optional.of(it.header());
        } else if (result instanceof HeaderSearch.Result.Incomplete it) {
            header = Optional.of(it.header());
        }
        header.ifPresent(findings::ofHeader);
        kinds = header.map(h -> new RowKinds(h, layout(), settings.required()));
    }

    private Layout layout() {
        return found.orElseThrow().layout();
    }

    private void examine(Row row) {
        if (header.isPresent() && row.number() <= header.get().row()) {
            sample |= row.cells().stream().anyMatch(cell -> cell.text().contains(settings.sampleMarker()));
            kinds.orElseThrow().examine(row, found.orElseThrow().rows());
        }
    }

    private void classify(Row all) {
        seen++;
        Row row = shown(all);
        if (row.isBlank()) {
            blank++;
            kinds.ifPresent(RowKinds::blank);
        } else if (header.isEmpty() || row.number() < tableFrom) {
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

    private void below(Row row) {
        RowKinds.Kind kind = kinds.orElseThrow().kind(row);
        if (kind == RowKinds.Kind.OTHER_TABLE) {
            outOfScope += held.size();
            held.clear();
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

    /** The row without what the sheet hides. */
    private Row shown(Row row) {
        if (hiddenColumns.isEmpty()
                || found.filter(c -> c.layout().shape().hiddenRead()).isPresent()) {
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

    /** The sheet, when all its rows were taken. */
    ReadSheet finish() {
        if (!searched && tables.isNeeded()) {
            searchTables();
        } else if (!searched) {
            search();
        }
        held.forEach(this::append);
        List<String> missing = result instanceof HeaderSearch.Result.Incomplete i ? i.missing() : List.of();
        Optional<Path> composed;
        try {
            writer.close();
            tables.close();
            composed = missing.isEmpty() && header.isPresent() ? compose(header.get()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        report(missing);
        ReadSheet.Tally tally = new ReadSheet.Tally(seen, headerRows, blank, outOfScope);
        return new ReadSheet(number, file, sheet, header, missing, sample, tally, rows, composed);
    }

    private Optional<Path> compose(Header below) throws IOException {
        List<CellRange> inBody = merged.stream()
                .filter(range -> range.lastRow() > Math.max(below.row(), range.firstRow()))
                .toList();
        if (inBody.isEmpty() && !layout().shape().composes()) {
            return Optional.empty();
        }
        Path composed = settings.rowFolder().resolve(number + ".composed");
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

    private void report(List<String> missing) {
        if (hidden && found.isEmpty()) {
            findings.ofSheet(SheetFindings.HIDDEN_SHEET, "", "The sheet is hidden and was not read.", 1);
        } else if (header.isEmpty() && seen > blank) {
            String message = "No row looks like the header of an action plan export (looked at the first %d rows)."
                    .formatted(Math.min(seen, HeaderSearch.DEPTH));
            findings.ofSheet(SheetFindings.SHEET_NOT_RECOGNIZED, "", message, 1);
        }
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
