package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.vocabulary.Problems;

/**
 * The job file and all files that it names, on their way to the workers: a job is read again on each, from the same bytes.
 *
 * @param names their names, from one folder above all of them; the job file first
 * @param bytes what stands in them
 */
record JobFiles(ArrayList<String> names, ArrayList<byte[]> bytes) implements Serializable {

    static JobFiles of(JobDefinition job) throws IOException {
        List<Path> files = job.files().stream()
                .map(file -> file.toAbsolutePath().normalize())
                .toList();
        Path base = files.get(0).getRoot();
        JobFiles all = new JobFiles(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            all.names.add(base.relativize(file).toString());
            all.bytes.add(Files.readAllBytes(file));
        }
        return all;
    }

    /** Reads the job, over copies of its files. */
    JobDefinition read() throws IOException {
        try (TaskFolder folder = TaskFolder.open()) {
            for (int i = 0; i < names.size(); i++) {
                Path copy = folder.resolve(names.get(i));
                Files.createDirectories(copy.resolveSibling("."));
                Files.write(copy, bytes.get(i));
            }
            Problems problems = new Problems();
            Optional<JobDefinition> job = JobFile.read(folder.resolve(names.get(0)), problems);
            return job.orElseThrow(() -> new IOException("the job file is not what it was: " + problems.lines()));
        }
    }
}
