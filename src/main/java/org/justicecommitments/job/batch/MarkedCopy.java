package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.release.workbook.MarkedWorkbook;
import org.justicecommitments.source.SheetSample;

/**
 * A copy of a workbook that was checked, with its findings in it.
 *
 * @param file the copy; empty if none could be made
 * @param message what became of it
 */
public record MarkedCopy(Optional<Path> file, String message) {

    /** The name that the copy of a file has: formats other than .xlsx become .xlsx. */
    public static String name(InputEntry entry) {
        boolean keepsName = entry.format().equals("xlsx") && entry.name().matches("(?i).*\\.xls[xm]");
        return keepsName ? entry.name() : entry.name() + ".xlsx";
    }

    /** Makes the copy. */
    public static MarkedCopy of(Preview preview, Preview.CheckedFile file, Path target) throws IOException {
        String name = file.entry().name();
        List<SheetSample> sheets = preview.sample(name, Integer.MAX_VALUE);
        long cells = sheets.stream().mapToLong(SheetSample::cells).sum();
        if (sheets.isEmpty()) {
            return none("%s is not marked: it cannot be read.".formatted(name));
        } else if (file.entry().bytes() > MarkedWorkbook.LARGEST_FILE || cells > MarkedWorkbook.MOST_CELLS) {
            return none("%s is not marked: it is larger than %d MB or has more than %,d cells."
                    .formatted(name, MarkedWorkbook.LARGEST_FILE >> 20, MarkedWorkbook.MOST_CELLS));
        }
        try {
            if (file.entry().format().equals("xlsx")) {
                MarkedWorkbook.ofXlsx(preview.copy(name), file.findings(), target);
            } else {
                MarkedWorkbook.ofRows(sheets, file.findings(), target);
            }
            return new MarkedCopy(Optional.of(target), "%s is marked in %s.".formatted(name, target));
        } catch (IOException | RuntimeException e) { // of a library that rewrites what others wrote
            Files.deleteIfExists(target);
            return none("%s is not marked: the workbook cannot be rewritten (%s).".formatted(name, e.getMessage()));
        }
    }

    private static MarkedCopy none(String message) {
        return new MarkedCopy(Optional.empty(), message);
    }
}
