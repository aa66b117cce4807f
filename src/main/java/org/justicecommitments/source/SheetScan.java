package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/** Takes the rows of one sheet: finds the header, tells the kinds of rows apart, and keeps the data rows verbatim. */
final class SheetScan implements RowVisitor {

    static final FindingKind UNKNOWN_HEADING = FindingKind.warning(
                    "unknown_heading",
                    "A column has a heading that the job file does not know; the column is not read.",
                    "Correct the heading, or add it to `columns` or `unused_headings` in the job file.")
            .ours();

    static final FindingKind DUPLICATE_HEADING = FindingKind.note(
            "duplicate_heading",
            "Two columns have headings that stand for the same thing; the first one is read.",
            "Take one of the two columns out.");

    static final FindingKind REQUIRED_HEADING_MISSING = FindingKind.error(
            "required_heading_missing",
            "A sheet resembles an action plan export, and a column that is needed has no heading; its rows are refused.",
            "Add the heading, or add the heading that the sheet uses to `columns` in the job file.");

    static final FindingKind SHEET_NOT_RECOGNIZED = FindingKind.note(
            "sheet_not_recognized",
            "No row of a sheet looks like the header of an action plan export; the sheet is not read.",
            "Nothing, if the sheet holds notes; else describe its layout in the job file.");

    static final FindingKind HIDDEN_SHEET = FindingKind.note(
            "hidden_sheet",
            "A sheet is hidden; hidden sheets are not read.",
            "Show the sheet if it is to be published.");

    static final FindingKind TOTALS_ROW =
            FindingKind.note("totals_row", "A row holds totals; it is not read as a commitment.", "Nothing.");

    static final FindingKind REPEATED_HEADER =
            FindingKind.note("repeated_header", "The header is repeated among the rows.", "Nothing.");

    private static final Set<String> TOTALS =
            Set.of("sum", "total", "totals", "grand total", "suma", "totales", "somme", "totaux", "soma", "totais");

    private final String file;
    private final String sheet;
    private final int number;
    private final boolean hidden;
    private final ExportReader.Settings settings;
    private final Findings findings;
    private final Path rows;
    private final RowFile.Writer writer;
    private final List<Row> first = new ArrayList<>();

    private boolean searched;
    private HeaderSearch.Result result = new HeaderSearch.Result.None();
    private Optional<Header> header = Optional.empty();
    private List<String> headerTexts = List.of();
    private boolean sample;
    private long seen;
    private long headerRows;
    private long blank;
    private long outOfScope;

    SheetScan(String file, String sheet, int number, boolean hidden, ExportReader.Settings settings, Findings findings)
            throws IOException {
        this.file = file;
        this.sheet = sheet;
        this.number = number;
        this.hidden = hidden;
        this.settings = settings;
        this.findings = findings;
        this.rows = settings.rowFolder().resolve(number + ".rows");
        this.writer = new RowFile.Writer(rows);
    }

    @Override
    public void row(Row row) {
        if (searched) {
            classify(row);
        } else {
            first.add(row);
            if (first.size() == HeaderSearch.DEPTH) {
                search();
            }
        }
    }

    private void search() {
        searched = true;
        if (!hidden) {
            result = settings.search().search(first);
            if (result instanceof HeaderSearch.Result.Found found) {
                header = Optional.of(found.header());
            } else if (result instanceof HeaderSearch.Result.Incomplete incomplete) {
                header = Optional.of(incomplete.header());
            }
        }
        header.ifPresent(this::examine);
        first.forEach(this::classify);
        first.clear();
    }

    private void examine(Header found) {
        for (Row row : first) {
            if (row.number() < found.row()) {
                sample |= row.cells().stream().anyMatch(cell -> cell.text().contains(settings.sampleMarker()));
            } else if (row.number() == found.row()) {
                headerTexts = row.cells().stream().map(Cell::text).toList();
            }
        }
        for (Header.Column column : found.columns()) {
            FindingPlace place = FindingPlace.ofColumn(file, sheet, column.heading());
            if (column.note().equals("unknown")) {
                String message = "The heading '%s' is not known; its column is not read.".formatted(column.heading());
                findings.add(new Finding(UNKNOWN_HEADING, place, column.heading(), message));
            } else if (column.note().equals("duplicate")) {
                String message = "The heading '%s' stands twice; its first column is read.".formatted(column.heading());
                findings.add(new Finding(DUPLICATE_HEADING, place, column.heading(), message));
            }
        }
    }

    private void classify(Row row) {
        seen++;
        if (row.isBlank()) {
            blank++;
        } else if (header.isEmpty()) {
            outOfScope++;
        } else if (row.number() <= header.get().row()) {
            headerRows++;
        } else if (isRepeatedHeader(row)) {
            headerRows++;
            findings.add(new Finding(REPEATED_HEADER, place(row), "", "This row repeats the header."));
        } else if (isTotals(row)) {
            outOfScope++;
            findings.add(new Finding(TOTALS_ROW, place(row), "", "This row holds totals, not a commitment."));
        } else {
            append(row);
        }
    }

    private FindingPlace place(Row row) {
        return FindingPlace.ofRow(file, sheet, row.number());
    }

    private boolean isRepeatedHeader(Row row) {
        return row.cells().size() == headerTexts.size()
                && row.cells().stream().map(Cell::text).toList().equals(headerTexts);
    }

    private boolean isTotals(Row row) {
        boolean named = settings.required().stream()
                .anyMatch(key -> header.orElseThrow().indexOf(key).stream().anyMatch(column -> row.cell(column)
                        .filter(c -> !c.isBlank() && !isTotal(c))
                        .isPresent()));
        return !named && row.cells().stream().anyMatch(SheetScan::isTotal);
    }

    private static boolean isTotal(Cell cell) {
        return cell.text().length() < 20
                && TOTALS.contains(cell.text().strip().replace(":", "").toLowerCase(Locale.ROOT));
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
        if (!searched) {
            search();
        }
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> missing = result instanceof HeaderSearch.Result.Incomplete i ? i.missing() : List.of();
        report(missing);
        ReadSheet.Tally tally = new ReadSheet.Tally(seen, headerRows, blank, outOfScope);
        return new ReadSheet(number, file, sheet, header, missing, sample, tally, rows);
    }

    private void report(List<String> missing) {
        FindingPlace place = FindingPlace.ofSheet(file, sheet);
        if (hidden) {
            findings.add(new Finding(HIDDEN_SHEET, place, "", "The sheet is hidden and was not read."));
        } else if (header.isEmpty() && seen > blank) {
            String message = "No row looks like the header of an action plan export (looked at the first %d rows)."
                    .formatted(Math.min(seen, HeaderSearch.DEPTH));
            findings.add(new Finding(SHEET_NOT_RECOGNIZED, place, "", message));
        }
        for (String key : missing) {
            Header found = header.orElseThrow();
            String message =
                    "The sheet looks like %s (header in row %d) and has no column for '%s'; expected one of %s."
                            .formatted(found.vintage(), found.row(), key, settings.headings(found.vintage(), key));
            findings.add(new Finding(REQUIRED_HEADING_MISSING, place, key, message));
        }
    }
}
