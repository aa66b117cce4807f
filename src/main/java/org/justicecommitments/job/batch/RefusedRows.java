package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.normalize.ContactRule;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;

/** The refused rows with their cells, by file, sheet and row. */
final class RefusedRows {

    private final Workspace workspace;

    RefusedRows(Workspace workspace) {
        this.workspace = workspace;
    }

    List<QualityTables.RefusedRow> all() throws IOException {
        Map<Integer, Map<Integer, Workspace.RefusedRow>> bySheet = new HashMap<>();
        for (Workspace.RefusedRow row : workspace.refused().readAll()) {
            bySheet.computeIfAbsent(row.sheetNumber(), s -> new HashMap<>()).put(row.row(), row);
        }
        List<QualityTables.RefusedRow> rows = new ArrayList<>();
        for (ReadSheet sheet : workspace.sheets().readAll()) {
            Map<Integer, Workspace.RefusedRow> refused = bySheet.getOrDefault(sheet.number(), Map.of());
            if (!refused.isEmpty()) {
                add(sheet, refused, rows);
            }
        }
        rows.sort(Comparator.comparing(QualityTables.RefusedRow::file)
                .thenComparing(QualityTables.RefusedRow::sheet)
                .thenComparingInt(QualityTables.RefusedRow::row));
        return rows;
    }

    private static void add(
            ReadSheet sheet, Map<Integer, Workspace.RefusedRow> refused, List<QualityTables.RefusedRow> rows)
            throws IOException {
        try (RowFile.Reader reader = new RowFile.Reader(sheet.rows())) {
            reader.forEach((offset, row) -> {
                Workspace.RefusedRow no = refused.get(row.number());
                if (no != null) {
                    rows.add(new QualityTables.RefusedRow(
                            sheet.file(), sheet.sheet(), row.number(), no.code(), no.message(), json(sheet, row)));
                }
            });
        }
    }

    /** The cells whose headings are known, so that columns of personal contacts stay out. */
    private static String json(ReadSheet sheet, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            String heading = sheet.header().orElseThrow().heading(cell.column());
            if (!heading.matches("(?i).*(contact|e-?mail|phone|telephone).*")) {
                cells.merge(heading, ContactRule.published(cell.text()), (a, b) -> a);
            }
        }
        return ManifestFile.oneLine(cells);
    }
}
