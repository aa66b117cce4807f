package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.ExportReader;
import org.justicecommitments.source.ExportReader.ReadFile;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.workbook.XlsFormat;
import org.justicecommitments.source.workbook.XlsxFormat;

/** Reads the inputs, verbatim. */
final class SourceStage {

    private final Workspace workspace;

    SourceStage(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The formats that are read, in the order in which they are asked. */
    static List<Format> formats() {
        return List.of(new XlsxFormat(), new XlsFormat(), new DelimitedFormat());
    }

    /** Reads all inputs, and gives the number of rows seen. */
    long run() throws IOException {
        List<InputEntry> entries = new ArrayList<>();
        List<ReadSheet> sheets = new ArrayList<>();
        ExportReader reader = new ExportReader(
                formats(),
                new ExportReader.Settings(
                        workspace.job().layouts(), workspace.job().sampleMarker(), workspace.rowFolder()));
        long rows = 0;
        try (FindingFile findings = new FindingFile(workspace.findings(Stage.SOURCE))) {
            for (InputEntry entry : workspace.intake().entries()) {
                if (entry.outcome() == EntryOutcome.IGNORED) {
                    entries.add(entry);
                    continue;
                }
                ReadFile read = reader.read(entry, workspace.intake().copy(entry), findings);
                entries.add(read.entry());
                sheets.addAll(read.sheets());
                rows += read.sheets().stream()
                        .mapToLong(sheet -> sheet.tally().seen())
                        .sum();
                workspace.listener().advances(Stage.SOURCE, rows);
            }
        }
        workspace.entries().write(entries);
        workspace.sheets().write(sheets);
        if (sheets.stream()
                .noneMatch(sheet -> sheet.isReadable() && sheet.tally().data() > 0)) {
            throw new NothingToPublish(entries);
        }
        return rows;
    }

    /** No input holds a row that could be published. */
    static final class NothingToPublish extends RunFailure {

        private static final long serialVersionUID = 1L;

        NothingToPublish(List<InputEntry> entries) {
            super(
                    entries.isEmpty()
                            ? "The input folder is empty. Put at least one action plan export into it."
                            : "None of the %d entries of the input folder is a readable action plan export:%s"
                                    .formatted(entries.size(), reasons(entries)));
        }

        private static String reasons(List<InputEntry> entries) {
            StringBuilder reasons = new StringBuilder();
            entries.stream()
                    .limit(10)
                    .forEach(entry -> reasons.append("%n  %s: %s"
                            .formatted(entry.name(), entry.reason().isEmpty() ? "no rows" : entry.reason())));
            return reasons.toString();
        }
    }
}
