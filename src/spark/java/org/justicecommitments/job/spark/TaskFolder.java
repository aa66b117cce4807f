package org.justicecommitments.job.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.justicecommitments.release.publish.Durable;

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
        Durable.delete(path);
    }
}
