package org.justicecommitments.job.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with job files.
 *
 * @param folder the folder
 */
public record JobFolder(Path folder) {

    /** The job files, by name: all YAML but taxonomies, whatever is wrong with it. A job is removed by removing its file, not by emptying it. */
    public List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(JobFolder::isJob)
                    .sorted()
                    .toList();
        }
    }

    /** The file of the job of this name, which is looked up and never made part of a path. */
    public Optional<Path> file(String job) throws IOException {
        return files().stream().filter(file -> JobFile.name(file).equals(job)).findFirst();
    }

    private static boolean isJob(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.noneMatch(line -> line.startsWith("tags:"));
        } catch (IOException | UncheckedIOException e) {
            return true; // it cannot be read, which whoever opens it will say
        }
    }
}
