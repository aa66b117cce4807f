package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.identity.Identification;
import org.justicecommitments.release.cores.InOrder;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetRows;

/** Turns rows into readings, and readings into commitments. */
final class NormalizeStage {

    private final Workspace workspace;
    private final RowAccount account;
    private long rows;

    NormalizeStage(Workspace workspace) {
        this.workspace = workspace;
        this.account = new RowAccount(workspace);
    }

    /** Normalizes all data rows, and gives their number. */
    long run() throws IOException {
        List<ReadSheet> sheets = workspace.sheets().readAll();
        try (FindingFile findings =
                new FindingFile(workspace.findings(Stage.NORMALIZE).writer())) {
            try (ReadingFile.Writer readings = new ReadingFile.Writer(workspace.readings());
                    InOrder<RowBlock.Normalized> work = new InOrder<>(InOrder.atOnce(RowBlock.MEMORY))) {
                for (ReadSheet sheet : sheets) {
                    if (sheet.isReadable()) {
                        normalize(sheet, work, readings, findings);
                    } else {
                        account.refuseAll(sheet);
                    }
                }
            }
            account.conclude(sheets, identify(findings));
        }
        return rows;
    }

    private void normalize(
            ReadSheet sheet, InOrder<RowBlock.Normalized> work, ReadingFile.Writer readings, Findings findings)
            throws IOException {
        try (SheetRows reader = new SheetRows(sheet)) {
            Vintage vintage = workspace.vintage(sheet);
            DateColumns dates = dates(sheet, vintage, reader);
            dates.conclude(findings);
            RowNormalizer normalizer =
                    new RowNormalizer(sheet, vintage, dates, workspace.job().vocabularies(), findings);
            each(
                    sheet,
                    reader,
                    work,
                    block -> block.normalized(normalizer),
                    block -> keep(sheet, block, readings, findings));
        }
    }

    /** The date columns of a sheet, when all rows were looked at. */
    private static DateColumns dates(ReadSheet sheet, Vintage vintage, SheetRows rows) throws IOException {
        DateColumns dates = new DateColumns(sheet, vintage);
        try (InOrder<List<Integer>> work = new InOrder<>(InOrder.atOnce(RowBlock.MEMORY))) {
            each(sheet, rows, work, block -> block.examined(new DateColumns(sheet, vintage)), dates::add);
        }
        return dates;
    }

    /** What is made of a block of rows. */
    private interface Making<T> {
        T of(RowBlock block) throws IOException;
    }

    /** Makes something of each block of a sheet's rows, on all cores, and takes it in the order of the rows. */
    private static <T> void each(
            ReadSheet sheet, SheetRows rows, InOrder<T> work, Making<T> making, StageFile.Taker<T> taker)
            throws IOException {
        RowBlock.cut(sheet.number(), 0, rows, block -> {
            work.submit(() -> making.of(block));
            if (work.isFull()) {
                taker.take(work.take().orElseThrow());
            }
        });
        for (Optional<T> next = work.take(); next.isPresent(); next = work.take()) {
            taker.take(next.get());
        }
    }

    private void keep(ReadSheet sheet, RowBlock.Normalized block, ReadingFile.Writer readings, Findings findings)
            throws IOException {
        for (Row row : block.composed()) {
            account.composed(sheet, row);
        }
        for (byte[] reading : block.readings()) {
            readings.append(reading);
        }
        block.refused().forEach(account::refuse);
        block.findings().forEach(findings::add);
        rows += block.size();
        workspace.listener().advances(Stage.NORMALIZE, rows);
    }

    private Identification.Outcome identify(Findings findings) throws IOException {
        try (ReadingFile.Reader readings = workspace.openReadings()) {
            return new Identification(readings, findings).decide(workspace.commitments(), workspace.snapshotDate());
        }
    }
}
