package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.ReadingCode;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetRows;

/**
 * Some rows of a sheet, one behind the other, that are normalized at once.
 *
 * @param sheet the number of the sheet
 * @param start where the file that the rows are read from begins in the sheet's own
 * @param rows the rows as they are on disk
 */
record RowBlock(int sheet, long start, List<SheetRows.Packed> rows) {

    /** What a core may need while it normalizes a block. */
    static final long MEMORY = 32L << 20;

    private static final int MOST_ROWS = 200;
    private static final int MOST_BYTES = 1 << 20;

    /** Takes blocks. */
    @FunctionalInterface
    interface Taker {
        void take(RowBlock block) throws IOException;
    }

    /**
     * What became of the rows.
     *
     * @param size how many there are
     * @param readings what they say, packed
     * @param refused those that cannot be published
     * @param composed those that speak for others
     * @param findings what was found
     */
    record Normalized(
            int size, List<byte[]> readings, List<RefusedRow> refused, List<Row> composed, List<Finding> findings) {}

    /** What the dates of the rows prove of their columns, as {@link DateColumns#counts}. */
    List<Integer> examined(DateColumns dates) {
        for (SheetRows.Packed packed : rows) {
            dates.examine(packed.unpack(dates::isOne));
        }
        return dates.counts();
    }

    /** Normalizes the rows by a normalizer of their sheet, whose findings go elsewhere: these have their own. */
    Normalized normalized(RowNormalizer ofSheet) throws IOException {
        Normalized normalized =
                new Normalized(rows.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        RowNormalizer normalizer = ofSheet.reportingTo(normalized.findings::add);
        for (SheetRows.Packed packed : rows) {
            Row row = packed.unpack();
            if (!row.composition().rows().isEmpty()) {
                normalized.composed.add(row);
            }
            Outcome outcome = normalizer.normalize(row, start + packed.offset());
            if (outcome instanceof Outcome.Normalized said) {
                normalized.readings.add(ReadingCode.bytes(said.reading()));
            } else if (outcome instanceof Outcome.Refused no) {
                normalized.refused.add(
                        new RefusedRow(sheet, row.number(), no.reason().code(), no.message()));
            }
        }
        return normalized;
    }

    /**
     * Hands over all rows in blocks: so many rows, or fewer if they are long.
     *
     * @param start where the file of these rows begins in the sheet's own
     */
    static void cut(int sheet, long start, SheetRows rows, Taker taker) throws IOException {
        Cutter cutter = new Cutter(sheet, start, taker);
        rows.forEachPacked(cutter::add);
        cutter.end();
    }

    private static final class Cutter {

        private final int sheet;
        private final long start;
        private final Taker taker;
        private List<SheetRows.Packed> rows = new ArrayList<>();
        private long bytes;

        Cutter(int sheet, long start, Taker taker) {
            this.sheet = sheet;
            this.start = start;
            this.taker = taker;
        }

        void add(SheetRows.Packed row) {
            rows.add(row);
            bytes += row.size();
            if (rows.size() >= MOST_ROWS || bytes >= MOST_BYTES) {
                try {
                    end();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /** Hands over the last block. */
        void end() throws IOException {
            if (!rows.isEmpty()) {
                taker.take(new RowBlock(sheet, start, rows));
            }
            rows = new ArrayList<>();
            bytes = 0;
        }
    }
}
