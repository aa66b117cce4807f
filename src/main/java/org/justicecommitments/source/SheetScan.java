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
    private final boolean several; // tables to choose from
    private final KeptSheet kept;
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
        this.several =
                layouts.stream().anyMatch(layout -> layout.shape().table().isPresent());
        this.kept = new KeptSheet(settings.rowFolder().resolve(number + ".all"));
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
        } else if (several) {
            kept.keep(row);
        } else {
            first.add(row);
            if (first.size() == HeaderSearch.DEPTH) {
                search();
            }
        }
    }

    private void search() {
        searched = true;
        scan(List.of(ChosenTable.ofWhole(new HeaderSearch(layouts).best(first, hiddenColumns))));
        first.forEach(scans.get(0)::examine);
        first.forEach(scans.get(0)::take);
        first.clear();
    }

    /** Rows of a sheet with several tables are looked through to their end before the first is told apart. */
    private void searchTables() {
        searched = true;
        TableRegions regions = new TableRegions(new TableSearch(layouts, kept).choose(hiddenColumns), kept);
        scan(regions.tables());
        kept.replay(row -> scans.forEach(scan -> {
            scan.examine(row);
            scan.take(row);
        }));
        regions.beside().forEach(findings::beside);
    }

    private void scan(List<ChosenTable> tables) {
        try {
            for (ChosenTable table : tables) {
                found |= table.candidate().isPresent();
                String name = tables.size() == 1 ? "" + number : "%d-%d".formatted(number, scans.size() + 1);
                scans.add(new TableScan(name, table, hiddenColumns, settings, findings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The tables of the sheet from the top left, when all its rows were taken; one without a header if it has none.
     *
     * @param firstTable the number of the first of them among the run's tables
     */
    List<ReadSheet> finish(int firstTable) {
        if (!searched && several) {
            searchTables();
        } else if (!searched) {
            search();
        }
        report();
        boolean sample = scans.stream().anyMatch(TableScan::isSample);
        List<ReadSheet> read = new ArrayList<>();
        try {
            kept.close();
            for (TableScan scan : scans) {
                read.add(scan.finish(firstTable + read.size(), read.size() + 1, merged, sample));
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
