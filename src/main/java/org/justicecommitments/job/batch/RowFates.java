package org.justicecommitments.job.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.normalize.identity.Identification;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;

/**
 * What became of every data row, also where one row gives several commitments, or a commitment is made of several rows: a row
 * that gave a commitment is published, one that was added to a commitment is merged, any other is refused.
 */
final class RowFates {

    private final Map<Integer, OfSheet> sheets = new TreeMap<>();

    /** The rows of one sheet. */
    static final class OfSheet {

        private final List<Row> composed = new ArrayList<>();
        private final BitSet published = new BitSet();
        private final BitSet merged = new BitSet();

        /** Takes notice of a row that speaks for others. */
        void composed(Row row) {
            composed.add(new Row(row.number(), List.of(), false, row.composition()));
        }

        private void conclude(BitSet gave, BitSet added) {
            published.or(gave);
            merged.or(added);
            for (Row row : composed) {
                if (gave.get(row.number()) || added.get(row.number())) {
                    row.composition().rows().forEach(merged::set);
                }
            }
            merged.andNot(published);
        }

        private boolean isKept(int row) {
            return published.get(row) || merged.get(row);
        }

        /** How many rows gave a commitment. */
        long published() {
            return published.cardinality();
        }

        /** How many rows were added to one. */
        long merged() {
            return merged.cardinality();
        }
    }

    OfSheet of(ReadSheet sheet) {
        return sheets.computeIfAbsent(sheet.number(), number -> new OfSheet());
    }

    /** Takes what became of the readings. */
    void conclude(Identification.Outcome outcome) {
        sheets.forEach((number, sheet) -> sheet.conclude(
                outcome.publishedRows().getOrDefault(number, new BitSet()),
                outcome.mergedRows().getOrDefault(number, new BitSet())));
    }

    /** The refused rows, with those that they speak for, and without those that another commitment has. */
    List<RefusedRow> refused(List<RefusedRow> rows) {
        Map<Integer, Map<Integer, RefusedRow>> bySheet = new TreeMap<>();
        for (RefusedRow row : rows) {
            OfSheet sheet = Objects.requireNonNullElseGet(sheets.get(row.sheetNumber()), OfSheet::new);
            Map<Integer, RefusedRow> refused = bySheet.computeIfAbsent(row.sheetNumber(), n -> new TreeMap<>());
            if (!sheet.isKept(row.row())) {
                refused.putIfAbsent(row.row(), row);
            }
            sheet.composed.stream()
                    .filter(composed -> composed.number() == row.row())
                    .flatMap(composed -> composed.composition().rows().stream())
                    .filter(other -> !sheet.isKept(other))
                    .forEach(other -> refused.putIfAbsent(
                            other, new RefusedRow(row.sheetNumber(), other, row.code(), row.message())));
        }
        return bySheet.values().stream()
                .flatMap(refused -> refused.values().stream())
                .toList();
    }
}
