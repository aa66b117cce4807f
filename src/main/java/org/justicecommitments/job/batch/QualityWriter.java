package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.TagTables;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.page.QualityPages;

/** Writes what was found of the data: the tables of {@code quality}, when the sheets of the workbook are there. */
final class QualityWriter {

    private static final int FINDINGS_IN_MEMORY = 50_000;

    private final Workspace workspace;
    private final QualityPages pages = new QualityPages();

    QualityWriter(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the pages show of the findings, once they are written. */
    QualityPages pages() {
        return pages;
    }

    /** Writes all but the findings. */
    void write(ReleaseFolder folder) throws IOException {
        folder.announce(QualityTables.findings());
        try (TableWriter<QualityTables.RefusedRow> writer = folder.open(QualityTables.refusedRows())) {
            new RefusedRows(workspace).write(writer);
        }
        folder.write(QualityTables.rules(), workspace.rules().readAll());
        folder.write(TagTables.agreement(), workspace.agreements().readAll());
        try (TableWriter<TagTables.DisagreementRow> writer = folder.open(TagTables.disagreements())) {
            workspace.disagreements().forEach(writer::write);
        }
        folder.write(TagTables.overrides(), workspace.overrides().readAll());
        folder.write(QualityTables.rowLedger(), workspace.ledger().readAll());
    }

    /** Writes the findings, among them where the sheets of the workbook ended, which are written by then. */
    void writeFindings(ReleaseFolder folder) throws IOException {
        ExternalSort<Finding> findings =
                new ExternalSort<>(workspace.findings(Stage.RELEASE), Finding.ORDER, FINDINGS_IN_MEMORY);
        for (Stage stage : Stage.values()) {
            workspace.findings(stage).forEach(findings::add);
        }
        for (Finding finding :
                new ReleaseFindings(workspace.job().dataset(), folder.workbook().limits()).all()) {
            findings.add(finding);
        }
        try (TableWriter<QualityTables.FindingRow> writer = folder.open(QualityTables.findings())) {
            AtomicLong number = new AtomicLong();
            findings.drain(finding -> {
                pages.take(finding);
                writer.write(new QualityTables.FindingRow(number.incrementAndGet(), finding));
            });
        }
    }
}
