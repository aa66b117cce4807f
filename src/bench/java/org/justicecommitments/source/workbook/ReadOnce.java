package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.SheetVisitor;

/**
 * Reads a workbook once, every cell to its text, so that the whole process can be timed beside other programs. Arguments: the file; if it is
 * not there, how many rows to make it of.
 */
public final class ReadOnce {

    private ReadOnce() {}

    /** Reads the workbook, or makes it. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (!Files.exists(file)) {
            ExportMaker.write(file, Integer.parseInt(arguments[1]));
            return;
        }
        long[] cells = {0};
        Limits limits = new Limits(8192, 16384, 200, 10_000, 16_384, 1_000_000, 10_000_000);
        Optional<Refusal> refusal = new XlsxFormat(limits, Files.createTempDirectory("texts"))
                .read(file, new SheetVisitor() {
                    @Override
                    public RowVisitor sheet(String name, boolean hidden) {
                        return row -> cells[0] += row.cells().size();
                    }

                    @Override
                    public void guessed(String what) {}
                });
        System.out.println(refusal.map(Refusal::reason).orElse(cells[0] + " cells"));
    }
}
