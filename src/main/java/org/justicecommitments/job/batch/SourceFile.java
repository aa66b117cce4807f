package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.source.ExportReader;
import org.justicecommitments.source.ExportReader.ReadFile;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.opendocument.OpenDocumentFormat;
import org.justicecommitments.source.workbook.XlsFormat;
import org.justicecommitments.source.workbook.XlsxFormat;

/**
 * An input that was read in a folder of its own, so that others can be read at the same time.
 *
 * @param entry the input with its outcome
 * @param sheets its sheets, numbered from 0
 * @param folder its folder
 */
public record SourceFile(InputEntry entry, List<ReadSheet> sheets, Path folder) {

    /** The name of the file with what is to say about it. */
    public static final String FINDINGS = "findings";

    /** The formats that are read, in the order in which they are asked; what they cannot hold in memory goes to the folder. */
    static List<Format> formats(Limits limits, Path folder) {
        return List.of(
                new OpenDocumentFormat(limits),
                new XlsxFormat(limits, folder),
                new XlsFormat(),
                new DelimitedFormat(limits));
    }

    /**
     * Reads an input.
     *
     * @param copy where its bytes are
     * @param folder the folder for what is read
     */
    public static SourceFile read(InputEntry entry, Path copy, Path folder, JobDefinition job) throws IOException {
        Files.createDirectories(folder);
        if (entry.outcome() == EntryOutcome.IGNORED) {
            return new SourceFile(entry, List.of(), folder);
        }
        ExportReader reader = new ExportReader(
                formats(job.limits(), folder), new ExportReader.Settings(job.layouts(), job.sampleMarker(), folder));
        try (FindingFile findings = new FindingFile(Workspace.findings(folder.resolve(FINDINGS)))) {
            ReadFile read = reader.read(entry, copy, findings);
            return new SourceFile(read.entry(), read.sheets(), folder);
        }
    }

    /** Hands over what is to say about it, and takes its folder away. */
    void moveFindings(OutputStream out) throws IOException {
        Path findings = folder.resolve(FINDINGS);
        if (Files.exists(findings)) {
            Files.copy(findings, out);
        }
        Durable.delete(folder); // with the rows of files that were refused in the end
    }
}
