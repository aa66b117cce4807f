package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.job.batch.Workspace.RefusedRow;
import org.justicecommitments.normalize.NormalizeFindings;
import org.justicecommitments.normalize.identity.Identification;
import org.justicecommitments.normalize.identity.IdentityFindings;
import org.justicecommitments.provenance.RowLedger;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.RowFile;

/** The account of the data rows while they are normalized: which were refused, and why; in the end, the ledger. */
public final class RowAccount {

    private final Workspace workspace;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final RowFates fates = new RowFates();

    /** An account of the rows of a run. */
    public RowAccount(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Takes a row that cannot be published. */
    public void refuse(RefusedRow row) {
        refused.add(row);
    }

    /** Refuses all rows of a sheet that lacks what it must have. */
    public void refuseAll(ReadSheet incomplete) throws IOException {
        String message = "The sheet lacks " + String.join(", ", incomplete.missing()) + ".";
        try (RowFile.Reader reader = new RowFile.Reader(incomplete.rows())) {
            reader.forEach((offset, row) -> refuse(new RefusedRow(
                    incomplete.number(), row.number(), NormalizeFindings.SHEET_INCOMPLETE.code(), message)));
        }
    }

    /** A row whose id belongs to another commitment. */
    public static RefusedRow refused(Identification.Duplicate duplicate) {
        return new RefusedRow(
                duplicate.place().sheetNumber(),
                duplicate.place().row(),
                IdentityFindings.DUPLICATE_ID.code(),
                duplicate.message());
    }

    /** Takes notice of a row that speaks for others. */
    public void composed(ReadSheet sheet, Row row) {
        fates.of(sheet).composed(row);
    }

    /** Takes what became of the readings, and writes down what became of the rows. */
    public void conclude(List<ReadSheet> sheets, Identification.Outcome outcome) throws IOException {
        outcome.refused().forEach(duplicate -> refuse(refused(duplicate)));
        sheets.forEach(fates::of);
        fates.conclude(outcome);
        List<RefusedRow> all = fates.refused(refused);
        workspace.refused().write(all);
        workspace.ledger().write(ledger(sheets, all));
    }

    private List<RowLedger> ledger(List<ReadSheet> sheets, List<RefusedRow> all) {
        Map<Integer, Long> refusedBySheet = new HashMap<>();
        all.forEach(row -> refusedBySheet.merge(row.sheetNumber(), 1L, Long::sum));
        return sheets.stream()
                .sorted(Comparator.comparing(ReadSheet::file)
                        .thenComparing(ReadSheet::sheet)
                        .thenComparingInt(ReadSheet::table))
                .map(sheet -> new RowLedger(
                        sheet.file(),
                        sheet.sheet(),
                        sheet.table(),
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
