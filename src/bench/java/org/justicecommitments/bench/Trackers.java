package org.justicecommitments.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.justicecommitments.sample.CommitmentExport;

/** Makes a folder of exports for a cluster: each has rows of its own, and some that the one before has too. */
final class Trackers {

    private static final int SHARED = 10;

    private Trackers() {}

    /** Takes the folder, how many workbooks, and how many rows each has. */
    public static void main(String[] words) throws IOException {
        Path folder = Files.createDirectories(Path.of(words[0]));
        int workbooks = Integer.parseInt(words[1]);
        int rows = Integer.parseInt(words[2]);
        Path sample = Path.of("input/sample-2024-layout.xlsx");
        for (int i = 0; i < workbooks; i++) {
            Path file = folder.resolve(String.format(Locale.ROOT, "tracker-%04d.xlsx", i));
            CommitmentExport.write(sample, file, i * (rows - SHARED), rows);
        }
    }
}
