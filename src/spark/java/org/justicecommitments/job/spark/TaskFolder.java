package org.justicecommitments.job.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder on the disk of the machine that a task runs on; it goes with the task.
 *
 * @param path where it is
 */
record TaskFolder(Path path) implements AutoCloseable {

    static TaskFolder open() throws IOException {
        return new TaskFolder(Files.createTempDirectory("justice-task-"));
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
