package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Format.Verdict;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;

/**
 * What a format makes of a file.
 *
 * @param recognized whether the format says anything about it
 * @param refusal why it was not read to its end
 * @param sheets the sheets that were visited
 */
record ReadWorkbook(boolean recognized, Optional<Refusal> refusal, List<Sheet> sheets) {

    record Sheet(String name, boolean hidden, List<Row> rows) {

        Sheet withoutEmptyRows() {
            return new Sheet(
                    name,
                    hidden,
                    rows.stream().filter(row -> !row.cells().isEmpty()).toList());
        }
    }

    static ReadWorkbook of(Format format, Path file) throws IOException {
        Optional<Verdict> verdict = format.recognize(file);
        if (verdict.isEmpty()) {
            return new ReadWorkbook(false, Optional.empty(), List.of());
        }
        if (verdict.get() instanceof Verdict.Refused refused) {
            return new ReadWorkbook(true, Optional.of(refused.refusal()), List.of());
        }
        List<Sheet> sheets = new ArrayList<>();
        Optional<Refusal> refusal = format.read(file, new SheetVisitor() {
            @Override
            public RowVisitor sheet(String name, boolean hidden) {
                List<Row> rows = new ArrayList<>();
                sheets.add(new Sheet(name, hidden, rows));
                return rows::add;
            }

            @Override
            public void guessed(String what) {
                // XlsxFormatTest says what is guessed
            }
        });
        return new ReadWorkbook(true, refusal, sheets);
    }
}
