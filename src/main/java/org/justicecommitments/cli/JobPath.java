package org.justicecommitments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.job.definition.JobFolder;
import picocli.CommandLine.Model.CommandSpec;

/** Where a job's file is. */
final class JobPath {

    private static final Path JOBS = Path.of("jobs");

    private JobPath() {}

    static Path of(String job) {
        Path path = Path.of(job);
        boolean isPath = job.endsWith(".yaml") || job.endsWith(".yml") || Files.isRegularFile(path);
        return isPath ? path : JOBS.resolve(job + ".yaml");
    }

    /** Whether there is such a file; if not, says which jobs there are. */
    static boolean isThere(Path jobFile, CommandSpec spec) throws IOException {
        if (Files.isRegularFile(jobFile)) {
            return true;
        }
        List<String> names =
                new JobFolder(JOBS).files().stream().map(JobFile::name).toList();
        spec.commandLine()
                .getErr()
                .println("There is no job file %s. %s"
                        .formatted(
                                jobFile,
                                names.isEmpty()
                                        ? "There are no jobs in jobs/."
                                        : "Jobs are: " + String.join(", ", names)));
        return false;
    }
}
