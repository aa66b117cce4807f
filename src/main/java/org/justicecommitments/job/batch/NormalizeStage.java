package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.identity.Identification;
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
            try (ReadingFile.Writer readings = new ReadingFile.Writer(workspace.readings())) {
                for (ReadSheet sheet : sheets) {
                    if (sheet.isReadable()) {
                        normalize(sheet, readings, findings);
                    } else {
                        account.refuseAll(sheet);
                    }
                }
            }
            account.conclude(sheets, identify(findings));
        }
        return rows;
    }

    private void normalize(ReadSheet sheet, ReadingFile.Writer readings, Findings findings) throws IOException {
        try (SheetRows reader = new SheetRows(sheet)) {
            Vintage vintage = workspace.vintage(sheet);
            DateColumns dates = new DateColumns(sheet, vintage);
            reader.forEach((offset, row) -> dates.examine(row));
            dates.conclude(findings);
            RowNormalizer normalizer =
                    new RowNormalizer(sheet, vintage, dates, workspace.job().vocabularies(), findings);
            reader.forEach((offset, row) -> {
                keep(sheet, row, normalizer.normalize(row, offset), readings);
                workspace.listener().advances(Stage.NORMALIZE, ++rows);
            });
        }
    }

    private void keep(ReadSheet sheet, Row row, Outcome outcome, ReadingFile.Writer readings) {
        try {
            account.normalized(sheet, row);
            if (outcome instanceof Outcome.Normalized normalized) {
                readings.append(normalized.reading());
            } else if (outcome instanceof Outcome.Refused no) {
                account.refuse(
                        new RefusedRow(sheet.number(), row.number(), no.reason().code(), no.message()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Identification.Outcome identify(Findings findings) throws IOException {
        try (ReadingFile.Reader readings = workspace.openReadings()) {
            return new Identification(readings, findings).decide(workspace.commitments(), workspace.snapshotDate());
        }
    }
}
