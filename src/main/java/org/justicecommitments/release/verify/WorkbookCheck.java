package org.justicecommitments.release.verify;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.verify.DataDictionary.DictionaryColumn;
import org.justicecommitments.release.workbook.SheetLimits;
import org.justicecommitments.release.workbook.WorkbookReader;
import org.justicecommitments.release.workbook.WorkbookReader.StoredCell;
import org.justicecommitments.release.workbook.WorkbookSheets;

/** Reads the sheets of the workbook back, cell by cell, and holds them against the CSV files. */
final class WorkbookCheck {

    private static final String WORKBOOK = "workbook";

    /** The day that Excel counts from, once its leap day of 1900 that never was is behind. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Path release;
    private final DataDictionary dictionary;
    private final Checks checks;

    WorkbookCheck(Path release, DataDictionary dictionary, Checks checks) {
        this.release = release;
        this.dictionary = dictionary;
        this.checks = checks;
    }

    void check() {
        WorkbookReader reader = new WorkbookReader(release.resolve(Description.WORKBOOK));
        for (Map.Entry<String, String> sheet : WorkbookSheets.byTable().entrySet()) {
            List<DictionaryColumn> columns = dictionary.tables().get(sheet.getKey());
            if (columns != null) {
                check(reader, sheet.getKey(), sheet.getValue(), columns);
            }
        }
    }

    private void check(WorkbookReader reader, String table, String sheet, List<DictionaryColumn> columns) {
        String where = Description.WORKBOOK + ", sheet " + sheet;
        checks.make(WORKBOOK, where, () -> {
            try (CsvTableReader csv = new CsvTableReader(release.resolve(table + ".csv"))) {
                Comparison comparison = new Comparison(where, columns, csv);
                if (!reader.read(sheet, comparison)) {
                    checks.wrong(WORKBOOK, where, "there is no such sheet");
                    return "";
                }
                comparison.end();
                comparison.faults.report(WORKBOOK, checks);
                return "%d rows, the same as in CSV".formatted(comparison.rows);
            }
        });
    }

    /** Compares a sheet with a CSV file, row by row, as the sheet is read. */
    private static final class Comparison implements WorkbookReader.Rows {

        private final String where;
        private final List<DictionaryColumn> columns;
        private final CsvTableReader csv;
        private final Faults faults = new Faults();
        private long rows = -1;

        Comparison(String where, List<DictionaryColumn> columns, CsvTableReader csv) {
            this.where = where;
            this.columns = columns;
            this.csv = csv;
        }

        @Override
        public void take(List<StoredCell> cells) {
            rows++;
            if (rows == 0) {
                List<String> names =
                        columns.stream().map(DictionaryColumn::name).toList();
                if (!cells.stream().map(StoredCell::value).toList().equals(names)) {
                    faults.add("header", where, "its header is not the columns of the dictionary");
                }
                return;
            }
            Optional<CsvTableReader.Row> next = csv.next();
            if (next.isEmpty()) {
                faults.add("rows", where, "it has more rows than CSV");
                return;
            }
            for (int i = 0; i < columns.size(); i++) {
                StoredCell cell = i < cells.size() ? cells.get(i) : new StoredCell("", "");
                compare(columns.get(i), cell, next.get());
            }
        }

        private void compare(DictionaryColumn column, StoredCell cell, CsvTableReader.Row row) {
            String at = "%s, row %d".formatted(where, rows + 1);
            if (cell.type().equals("f")) {
                faults.add("formula", at, column.name() + " holds a formula");
            } else if (column.inCsv()) {
                String expected = row.get(column.name());
                String found = text(column, cell);
                boolean cut = found.length() >= SheetLimits.LONGEST_TEXT - 1 && expected.startsWith(found);
                if (!found.equals(expected) && !cut) {
                    faults.add(
                            "same",
                            at,
                            "%s is '%s' in CSV and '%s' here".formatted(column.name(), brief(expected), brief(found)));
                }
            }
        }

        /** A cell as CSV would write it; what is stored as another type than the column's is no such thing. */
        private static String text(DictionaryColumn column, StoredCell cell) {
            if (cell.type().isEmpty()) {
                return "";
            }
            String type =
                    switch (column.type()) {
                        case TEXT -> "inlineStr";
                        case BOOLEAN -> "b";
                        case INTEGER, NUMBER, DATE -> "n";
                    };
            if (!cell.type().equals(type)) {
                return cell.type() + ":" + cell.value();
            }
            return switch (column.type()) {
                case TEXT -> cell.value();
                case BOOLEAN -> cell.value().equals("1") ? "true" : "false";
                case INTEGER ->
                    new BigDecimal(cell.value()).stripTrailingZeros().toPlainString();
                case NUMBER ->
                    BigDecimal.valueOf(Double.parseDouble(cell.value())).toPlainString();
                case DATE ->
                    DAY_ZERO.plusDays(new BigDecimal(cell.value()).longValueExact())
                            .toString();
            };
        }

        private static String brief(String cell) {
            return cell.length() <= 60 ? cell : cell.substring(0, 60) + "...";
        }

        void end() throws IOException {
            if (csv.next().isPresent() && rows + 1 < SheetLimits.MOST_ROWS) {
                faults.add("rows", where, "it has fewer rows than CSV");
            }
        }
    }
}
