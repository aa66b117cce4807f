package org.justicecommitments.source;

import java.util.ArrayList;
import java.util.List;

/** Keeps the first rows of each sheet. */
final class Sampler implements SheetVisitor {

    private final int most;
    private final List<Sheet> sheets = new ArrayList<>();

    private static final class Sheet {

        private final String name;
        private final boolean hidden;
        private final List<Row> rows = new ArrayList<>();
        private long cells;

        Sheet(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }
    }

    Sampler(int most) {
        this.most = most;
    }

    @Override
    public RowVisitor sheet(String name, boolean hidden) {
        Sheet sheet = new Sheet(name, hidden);
        sheets.add(sheet);
        return new RowVisitor() {
            @Override
            public void row(Row row) {
                sheet.cells += row.cells().size();
                if (!isEnough()) {
                    sheet.rows.add(row);
                }
            }

            @Override
            public boolean isEnough() {
                return sheet.rows.size() >= most;
            }
        };
    }

    @Override
    public void guessed(String what) {}

    List<SheetSample> samples() {
        return sheets.stream()
                .map(sheet -> new SheetSample(sheet.name, sheet.hidden, sheet.rows, sheet.cells))
                .toList();
    }
}
