package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.source.Composition;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetRows;

/** Normalizes consecutive rows of a sheet, away from all its other rows. */
public final class BlockNormalizer {

    private final JobDefinition job;
    private final ReadSheet sheet;
    private final long start;

    /**
     * A normalizer of a block.
     *
     * @param sheet the sheet, with files that hold the rows of the block only
     * @param start where the block begins in the sheet's own file
     */
    public BlockNormalizer(JobDefinition job, ReadSheet sheet, long start) {
        this.job = job;
        this.sheet = sheet;
        this.start = start;
    }

    /**
     * What became of the rows of a block.
     *
     * @param rows how many there are
     * @param refused those that cannot be published
     * @param composed those that speak for others
     */
    public record Taken(long rows, ArrayList<RefusedRow> refused, ArrayList<Speaker> composed)
            implements Serializable {}

    /** A row that speaks for others of its sheet. */
    public record Speaker(int number, ArrayList<Integer> others) implements Serializable {

        private static Speaker of(Row row) {
            return new Speaker(row.number(), new ArrayList<>(row.composition().rows()));
        }

        /** The row, without its cells. */
        public Row row() {
            return new Row(number, List.of(), false, new Composition(List.of(), others, Optional.empty()));
        }
    }

    /** How many cells of the block prove each order of day and month. */
    public List<Integer> proven() throws IOException {
        DateColumns dates = dates();
        try (SheetRows rows = new SheetRows(sheet)) {
            rows.forEach((offset, row) -> dates.examine(row));
        }
        return dates.counts();
    }

    /** The date columns of the sheet, in which nothing has been looked at. */
    public DateColumns dates() {
        return new DateColumns(sheet, vintage());
    }

    private Vintage vintage() {
        return Optional.ofNullable(
                        job.vintages().get(sheet.header().orElseThrow().vintage()))
                .orElseThrow();
    }

    /**
     * Normalizes the rows.
     *
     * @param proven how many cells of the whole sheet prove each order of day and month
     * @param readings the file for the readings
     * @param findings the file for what is to say
     */
    public Taken normalize(List<Integer> proven, Path readings, Path findings) throws IOException {
        DateColumns dates = dates();
        dates.add(proven);
        dates.conclude(finding -> {}); // said once, of the whole sheet
        RowNormalizer normalizer = new RowNormalizer(sheet, vintage(), dates, job.vocabularies(), finding -> {});
        ArrayList<RefusedRow> refused = new ArrayList<>();
        ArrayList<Speaker> composed = new ArrayList<>();
        AtomicLong count = new AtomicLong();
        try (SheetRows rows = new SheetRows(sheet);
                ReadingFile.Writer writer = new ReadingFile.Writer(readings);
                FindingFile said = new FindingFile(Workspace.findings(findings))) {
            RowBlock.cut(sheet.number(), start, rows, block -> {
                RowBlock.Normalized normalized = block.normalized(normalizer);
                for (byte[] reading : normalized.readings()) {
                    writer.append(reading);
                }
                normalized.findings().forEach(said::add);
                refused.addAll(normalized.refused());
                normalized.composed().forEach(row -> composed.add(Speaker.of(row)));
                count.addAndGet(normalized.size());
            });
        }
        return new Taken(count.get(), refused, composed);
    }
}
