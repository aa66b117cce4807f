package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.CellRange;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;

/** The sheets that a reader hands over, with their rows. */
final class TakenSheets implements SheetVisitor {

    final Map<String, List<Row>> rows = new LinkedHashMap<>();
    final List<String> hidden = new ArrayList<>();
    final List<String> guesses = new ArrayList<>();
    final List<String> ignored = new ArrayList<>();
    final List<String> hiddenColumns = new ArrayList<>();
    final List<CellRange> merged = new ArrayList<>();

    @Override
    public RowVisitor sheet(String name, boolean isHidden) {
        if (isHidden) {
            hidden.add(name);
        }
        List<Row> taken = new ArrayList<>();
        rows.put(name, taken);
        return new RowVisitor() {
            @Override
            public void row(Row row) {
                taken.add(row);
            }

            @Override
            public void columnsHidden(int first, int last) {
                assertThat(taken).as("hidden columns come before the rows").isEmpty();
                hiddenColumns.add(first + "-" + last);
            }

            @Override
            public void merged(CellRange range) {
                merged.add(range);
            }
        };
    }

    @Override
    public void ignored(String what) {
        ignored.add(what);
    }

    @Override
    public void guessed(String what) {
        guesses.add(what);
    }

    /** The cells of the only sheet. */
    List<Cell> cells() {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .toList();
    }
}
