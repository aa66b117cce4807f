package org.justicecommitments.source.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;

/** The sheets that a reader hands over, with their rows. */
final class TakenSheets implements SheetVisitor {

    final Map<String, List<Row>> rows = new LinkedHashMap<>();
    final List<String> hidden = new ArrayList<>();

    @Override
    public RowVisitor sheet(String name, boolean isHidden) {
        if (isHidden) {
            hidden.add(name);
        }
        List<Row> taken = new ArrayList<>();
        rows.put(name, taken);
        return taken::add;
    }

    @Override
    public void guessed(String what) {
        throw new AssertionError("Nothing in a workbook is guessed: " + what);
    }

    /** The cells of the only sheet. */
    List<Cell> cells() {
        return rows.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.cells().stream())
                .toList();
    }
}
