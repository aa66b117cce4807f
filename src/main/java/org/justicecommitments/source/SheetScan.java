package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/** Takes the rows of one sheet: finds its tables, and hands the rows to a {@link TableScan} for each of them. */
final class SheetScan implements RowVisitor {

    private final int number;
    private final boolean hidden;
    private final ExportReader.Settings settings;
    private final SheetFindings findings;
    private final List<Layout> layouts;
    private final TableSearch tables;
    private final List<Row> first = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<TableScan> scans = new ArrayList<>();

    private boolean searched;
    private boolean found;

    /** The scan of a sheet, which is the one of this number among the sheets of its file. */
    SheetScan(int number, boolean hidden, ExportReader.Settings settings, SheetFindings findings) {
        this.number = number;
        this.hidden = hidden;
        this.settings = settings;
        this.findings = findings;
        this.layouts = settings.layouts().stream()
                .filter(layout -> layout.shape().reads(findings.sheet()))
                .filter(layout -> !hidden || layout.shape().hiddenRead())
                .toList();
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
            scans.forEach(scan -> scan.take(row));
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
        scan(List.of(TableSearch.Choice.ofWhole(new HeaderSearch(layouts).best(first, hiddenColumns))));
        first.forEach(scans.get(0)::examine);
        first.forEach(scans.get(0)::take);
        first.clear();
    }

    /** Rows of a sheet with several tables are looked through to their end before the first is told apart. */
    private void searchTables() {
        searched = true;
        scan(tables.choose(hiddenColumns));
        tables.replay(row -> scans.forEach(scan -> {
            scan.examine(row);
            scan.take(row);
        }));
        tables.beside().forEach(findings::beside);
    }

    private void scan(List<TableSearch.Choice> choices) {
        try {
            for (TableSearch.Choice choice : choices) {
                found |= choice.candidate().isPresent();
                String name = choices.size() == 1 ? "" + number : "%d-%d".formatted(number, scans.size() + 1);
                scans.add(new TableScan(name, choice, hiddenColumns, settings, findings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of the sheet from the top left, when all its rows were taken; one without a header if it has none. */
    List<ReadSheet> finish() {
        if (!searched && tables.isNeeded()) {
            searchTables();
        } else if (!searched) {
            search();
        }
        report();
        boolean sample = scans.stream().anyMatch(TableScan::isSample);
        List<ReadSheet> read = new ArrayList<>();
        try {
            tables.close();
            for (TableScan scan : scans) {
                read.add(scan.finish(number, read.size() + 1, merged, sample));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private void report() {
        if (hidden && !found) {
            findings.ofSheet(SheetFindings.HIDDEN_SHEET, "", "The sheet is hidden and was not read.", 1);
        } else if (scans.get(0).isUnrecognized()) {
            String message = "No row looks like the header of an action plan export (looked at the first %d rows)."
                    .formatted(Math.min(scans.get(0).seen(), HeaderSearch.DEPTH));
            findings.ofSheet(SheetFindings.SHEET_NOT_RECOGNIZED, "", message, 1);
        }
    }
}
