package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.finding.Findings;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.normalize.DateColumns;
import org.justicecommitments.normalize.NormalizeFindings;
import org.justicecommitments.normalize.ReadingFile;
import org.justicecommitments.normalize.RowNormalizer;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.identity.Identification;
import org.justicecommitments.normalize.identity.IdentityFindings;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;
import org.justicecommitments.source.SheetRows;

/** Turns rows into readings, and readings into commitments. */
final class NormalizeStage {

    private final Workspace workspace;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final RowFates fates = new RowFates();
    private long rows;

    NormalizeStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Normalizes all data rows, and gives their number. */
    long run() throws IOException {
        List<ReadSheet> sheets = workspace.sheets().readAll();
        try (FindingFile findings =
                new FindingFile(workspace.findings(Stage.NORMALIZE).writer())) {
            try (ReadingFile.Writer readings = new ReadingFile.Writer(workspace.readings())) {
                for (ReadSheet sheet : sheets) {
                    normalize(sheet, readings, findings);
                }
            }
            Identification.Outcome outcome = identify(findings);
            outcome.refused()
                    .forEach(duplicate -> refused.add(new RefusedRow(
                            duplicate.place().sheetNumber(),
                            duplicate.place().row(),
                            IdentityFindings.DUPLICATE_ID.code(),
                            duplicate.message())));
            fates.conclude(outcome);
            List<RefusedRow> all = fates.refused(refused);
            workspace.refused().write(all);
            workspace.ledger().write(ledger(sheets, all));
        }
        return rows;
    }

    private void normalize(ReadSheet sheet, ReadingFile.Writer readings, Findings findings) throws IOException {
        if (!sheet.isReadable()) {
            try (RowFile.Reader reader = new RowFile.Reader(sheet.rows())) {
                reader.forEach((offset, row) -> refuseOfIncomplete(sheet, row));
            }
            return;
        }
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

    private void refuseOfIncomplete(ReadSheet sheet, Row row) {
        String message = "The sheet lacks " + String.join(", ", sheet.missing()) + ".";
        refused.add(new RefusedRow(sheet.number(), row.number(), NormalizeFindings.SHEET_INCOMPLETE.code(), message));
    }

    private void keep(ReadSheet sheet, Row row, Outcome outcome, ReadingFile.Writer readings) {
        try {
            fates.of(sheet).composed(row);
            if (outcome instanceof Outcome.Normalized normalized) {
                readings.append(normalized.reading());
            } else if (outcome instanceof Outcome.Refused no) {
                refused.add(
                        new RefusedRow(sheet.number(), row.number(), no.reason().code(), no.message()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Identification.Outcome identify(Findings findings) throws IOException {
        Optional<LocalDate> snapshot = workspace.readable().stream()
                .map(workspace::vintage)
                .filter(Vintage::snapshot)
                .map(Vintage::sourceDate)
                .max(Comparator.naturalOrder());
        try (ReadingFile.Reader readings = workspace.openReadings()) {
            return new Identification(readings, findings).decide(workspace.commitments(), snapshot);
        }
    }

    private List<RowLedger> ledger(List<ReadSheet> sheets, List<RefusedRow> all) {
        Map<Integer, Long> refusedBySheet = new HashMap<>();
        all.forEach(row -> refusedBySheet.merge(row.sheetNumber(), 1L, Long::sum));
        return sheets.stream()
                .sorted(Comparator.comparing(ReadSheet::file).thenComparing(ReadSheet::sheet))
                .map(sheet -> new RowLedger(
                        sheet.file(),
                        sheet.sheet(),
                        sheet.tally().seen(),
                        sheet.tally().header(),
                        sheet.tally().blank(),
                        fates.of(sheet).published(),
                        fates.of(sheet).merged(),
                        refusedBySheet.getOrDefault(sheet.number(), 0L),
                        sheet.tally().outOfScope()))
                .toList();
    }
}
