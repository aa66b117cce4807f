package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;

/** The refused rows with their cells, by file, sheet and row. */
final class RefusedRows {

    private static final int ROWS_IN_MEMORY = 5_000;
    private static final Pattern OF_CONTACTS = Pattern.compile("(?i).*(contact|e-?mail|phone|telephone).*");
    private static final Comparator<QualityTables.RefusedRow> ORDER = Comparator.comparing(
                    QualityTables.RefusedRow::file)
            .thenComparing(QualityTables.RefusedRow::sheet)
            .thenComparingInt(QualityTables.RefusedRow::row)
            .thenComparingInt(QualityTables.RefusedRow::table);

    private final Workspace workspace;

    RefusedRows(Workspace workspace) {
        this.workspace = workspace;
    }

    void write(TableWriter<QualityTables.RefusedRow> rows) throws IOException {
        Map<Integer, Map<Integer, Workspace.RefusedRow>> bySheet = new HashMap<>();
        for (Workspace.RefusedRow row : workspace.refused().readAll()) {
            bySheet.computeIfAbsent(row.sheetNumber(), s -> new HashMap<>()).put(row.row(), row);
        }
        ExternalSort<QualityTables.RefusedRow> sort =
                new ExternalSort<>(workspace.refusedRows(), ORDER, ROWS_IN_MEMORY);
        for (ReadSheet sheet : workspace.sheets().readAll()) {
            Map<Integer, Workspace.RefusedRow> refused = bySheet.getOrDefault(sheet.number(), Map.of());
            if (!refused.isEmpty()) {
                add(sheet, refused, sort);
            }
        }
        sort.drain(rows::write);
    }

    private static void add(
            ReadSheet sheet, Map<Integer, Workspace.RefusedRow> refused, ExternalSort<QualityTables.RefusedRow> rows)
            throws IOException {
        try (RowFile.Reader reader = new RowFile.Reader(sheet.rows())) {
            reader.forEach(refused::containsKey, (offset, row) -> {
                Workspace.RefusedRow no = Objects.requireNonNull(refused.get(row.number()));
                add(
                        rows,
                        new QualityTables.RefusedRow(
                                sheet.file(),
                                sheet.sheet(),
                                row.number(),
                                no.code(),
                                no.message(),
                                json(sheet, row),
                                sheet.table()));
            });
        }
    }

    private static void add(ExternalSort<QualityTables.RefusedRow> rows, QualityTables.RefusedRow row) {
        try {
            rows.add(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells whose headings are known, so that columns of personal contacts stay out. */
    private static String json(ReadSheet sheet, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            String heading = sheet.header().orElseThrow().heading(cell.column());
            if (!OF_CONTACTS.matcher(heading).matches()) {
                cells.merge(heading, ContactRule.published(cell.text()), (a, b) -> a);
            }
        }
        return ManifestFile.oneLine(cells);
    }
}
