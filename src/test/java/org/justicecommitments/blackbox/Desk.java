package org.justicecommitments.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data officer's desk: exports go into one folder, releases come out in another.
 *
 * @param root the folder that holds both
 */
record Desk(Path root) {

    private static final Path SAMPLE = Path.of("input");

    /** An empty desk. */
    static Desk in(Path root) throws IOException {
        Desk desk = new Desk(root);
        Files.createDirectories(desk.input());
        return desk;
    }

    Path input() {
        return root.resolve("input");
    }

    Path output() {
        return root.resolve("output");
    }

    Path state() {
        return root.resolve("state");
    }

    /** Puts the jobs that come with the program here, with their lists, and gives the nightly one. */
    Path copyJobs() throws IOException {
        Path from = Path.of("jobs");
        Path to = root.resolve("jobs");
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to.resolve("nightly.yaml");
    }

    /** Puts the sample workbooks into the input folder. */
    Desk withSample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, input().resolve(file.getFileName()));
            }
        }
        return this;
    }

    /** Puts a file into the input folder, in place of an older one. */
    Desk with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into the input folder, in place of an older one. */
    Desk with(String name, byte[] bytes) throws IOException {
        Files.write(input().resolve(name), bytes);
        return this;
    }

    /** The words of the command that runs the nightly job here. */
    Object[] runWords(Object... options) {
        return words(List.of("run", "nightly", "--input", input()), options);
    }

    /** The words of a command, followed by the folders of this desk and more options. */
    Object[] words(List<?> command, Object... options) {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of("--output", output(), "--state", state()));
        words.addAll(Arrays.asList(options));
        return words.toArray();
    }

    /** Runs the nightly job here. */
    Program.Ended run(Object... options) {
        return Program.run(runWords(options));
    }

    /** The releases, oldest first. */
    List<Release> releases() throws IOException {
        Path releases = output().resolve("releases");
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(releases)) {
            return folders.sorted(Comparator.naturalOrder()).map(Release::new).toList();
        }
    }

    /** The one release there is. */
    Release release() throws IOException {
        List<Release> releases = releases();
        if (releases.size() != 1) {
            throw new AssertionError("Expected one release, found " + releases);
        }
        return releases.get(0);
    }

    /** The files below the output folder, by path; links are not followed. */
    List<Path> published() throws IOException {
        if (!Files.isDirectory(output())) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(output())) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
