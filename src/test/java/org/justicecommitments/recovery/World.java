package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.release.publish.Durable;

/**
 * An output and its state, in folders of their own.
 *
 * @param output the public folder
 * @param state the folder with all that is not public
 */
record World(Path output, Path state) {

    private static final Path JOB = Path.of("jobs", "nightly.yaml");
    private static final Path INPUT = Path.of("input");

    /** Both folders side by side. */
    static World in(Path folder) {
        return new World(folder.resolve("output"), folder.resolve("state"));
    }

    /** The command line of a run; another day gives another release. */
    List<String> run(LocalDate asOf) {
        return words("run", JOB.toAbsolutePath().toString(), "--as-of", asOf.toString(), "--progress", "plain");
    }

    /** A command line over the sample and this world. */
    List<String> words(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(
                List.of("--input", input().toString(), "--output", output.toString(), "--state", state.toString()));
        return words;
    }

    /** The sample. */
    static Path input() {
        return INPUT.toAbsolutePath();
    }

    /** Makes this world what another one is. */
    void become(World other) throws IOException {
        clear();
        copy(other.output, output);
        copy(other.state, state);
    }

    void clear() throws IOException {
        Durable.delete(output);
        Durable.delete(state);
    }

    /** Copies a folder with its permissions, links as links. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.sorted().toList();
        }
        Files.createDirectories(to.toAbsolutePath().getParent());
        for (Path path : all) {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path).toString()),
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
