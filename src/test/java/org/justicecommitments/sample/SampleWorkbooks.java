package org.justicecommitments.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two sample workbooks, built from the CSV files among the test resources.
 *
 * <p>Edit the CSV files, never the workbooks, then build them again:
 * {@code mvn test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=org.justicecommitments.sample.SampleWorkbooks}.
 */
public final class SampleWorkbooks {

    static final String MODERN = "sample-2024-layout.xlsx";
    static final String OLD = "sample-2016-layout.xlsx";

    private SampleWorkbooks() {}

    /** Writes both workbooks to the folder given, {@code input} if none is. */
    public static void main(String[] arguments) throws IOException {
        writeTo(Path.of(arguments.length == 0 ? "input" : arguments[0]));
    }

    /** Writes both workbooks; the same CSV files give the same workbooks. */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(MODERN), modern());
        Files.write(folder.resolve(OLD), old());
    }

    private static byte[] modern() throws IOException {
        SampleSheet sheet = new SampleSheet("Commitments");
        sheet.add(List.of(ModernLayout.BANNER));
        sheet.addHeader(ModernLayout.HEADINGS);
        ModernLayout.rows().forEach(sheet::add);
        return sheet.toWorkbook();
    }

    private static byte[] old() throws IOException {
        SampleSheet sheet = new SampleSheet("Commitments");
        sheet.add(List.of(OldLayout.BANNER));
        sheet.add(OldLayout.columnNumbers());
        sheet.addHeader(OldLayout.HEADINGS);
        OldLayout.rows().forEach(sheet::add);
        return sheet.toWorkbook();
    }
}
