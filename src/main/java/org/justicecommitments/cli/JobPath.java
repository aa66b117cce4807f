package org.justicecommitments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.job.definition.JobFile;
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
        List<String> names = all(JOBS).stream().map(JobFile::name).toList();
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

    /** The job files of a folder. Taxonomies stand beside them; a job has a dataset. */
    static List<Path> all(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(JobPath::isJob)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJob(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .anyMatch(line -> line.startsWith("dataset:") || line.startsWith("inputs:"));
        } catch (IOException e) {
            return true; // it cannot be read, which whoever opens it will say
        }
    }
}
