package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.release.QualityTables;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.TagTables;
import org.justicecommitments.release.folder.ReleaseFolder;
import org.justicecommitments.release.page.QualityPages;

/**
 * Writes what was found of the data: the tables of {@code quality}. The table of findings stays open until the sheets of the workbook are
 * there, for where they end is found of the release.
 */
final class QualityWriter implements AutoCloseable {

    private static final int FINDINGS_IN_MEMORY = 50_000;

    private final Workspace workspace;
    private final QualityPages pages = new QualityPages();
    private final List<Finding> ofRun = new ArrayList<>();
    private @Nullable TableWriter<QualityTables.FindingRow> findings;
    private long number;

    QualityWriter(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What the pages show of the findings, once they are written. */
    QualityPages pages() {
        return pages;
    }

    /** Writes all but the findings of the run as a whole. */
    void write(ReleaseFolder folder) throws IOException {
        findings = folder.open(QualityTables.findings());
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
        writeFindingsOfFiles(findings);
    }

    private void writeFindingsOfFiles(TableWriter<QualityTables.FindingRow> to) throws IOException {
        ExternalSort<Finding> ofFiles =
                new ExternalSort<>(workspace.findings(Stage.RELEASE), Finding.ORDER, FINDINGS_IN_MEMORY);
        for (Stage stage : Stage.values()) {
            workspace.findings(stage).forEach(finding -> {
                if (finding.place().isRun()) {
                    ofRun.add(finding);
                } else {
                    ofFiles.add(finding);
                }
            });
        }
        ofFiles.drain(finding -> write(finding, to));
    }

    /** Writes the findings of the run as a whole, which come last, among them where the sheets of the workbook ended, which are written by then. */
    void finishFindings(ReleaseFolder folder) throws IOException {
        ofRun.addAll(
                new ReleaseFindings(workspace.job().dataset(), folder.workbook().limits()).all());
        ofRun.sort(Finding.ORDER);
        try (TableWriter<QualityTables.FindingRow> last = handedOver()) {
            for (Finding finding : ofRun) {
                write(finding, last);
            }
        }
    }

    /** The table of findings, for who closes it. */
    private TableWriter<QualityTables.FindingRow> handedOver() {
        TableWriter<QualityTables.FindingRow> open = findings;
        if (open == null) {
            throw new IllegalStateException("The findings of files are not written");
        }
        findings = null;
        return open;
    }

    private void write(Finding finding, TableWriter<QualityTables.FindingRow> to) throws IOException {
        pages.take(finding);
        to.write(new QualityTables.FindingRow(++number, finding));
    }

    /** Lets the table of findings go, if it was not finished. */
    @Override
    public void close() throws IOException {
        if (findings != null) {
            findings.close();
        }
    }
}
