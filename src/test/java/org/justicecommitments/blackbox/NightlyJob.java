package org.justicecommitments.blackbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The nightly job in a folder of its own, with a schedule of the test's. */
public final class NightlyJob {

    private static final Path JOB = Path.of("jobs", "nightly.yaml");

    private NightlyJob() {}

    /** Writes the job file; the lists that it names stay where they are. Gives the folder. */
    public static Path in(Path folder, String cron) throws IOException {
        String lists = Path.of("jobs").toAbsolutePath() + "/";
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("nightly.yaml"),
                Files.readString(JOB)
                                .replaceAll(
                                        "(?m)^(  \\w+|taxonomy|overrides|coalition): ((?:codelists/)?[a-z-]+\\.(?:csv|yaml))$",
                                        "$1: " + lists + "$2")
                                .replaceAll("(?m)^schedule:(\\R.*)*?\\R(?=\\S|$)", "")
                                .replaceAll("(?m)^  (cron|zone):.*\\R", "")
                                .replaceAll("(?m)^schedule:.*\\R", "")
                        + "\nschedule: {cron: \"" + cron + "\", zone: Asia/Kathmandu}\n");
        return folder;
    }
}
