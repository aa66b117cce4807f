package org.justicecommitments.recovery;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.JusticeCommitments;

/** The program in processes of its own. Its class path is packed once, so that Java can share its classes between them. */
final class Program {

    private static final long PATIENCE_MINUTES = 5;

    private final Path folder;
    private final String classPath;
    private final Path archive;
    private final AtomicInteger processes = new AtomicInteger();

    /**
     * What came of a process.
     *
     * @param code its exit code; above 128 if it was killed
     * @param err what it said on standard error
     */
    record Ended(int code, String err) {}

    Program(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.archive = folder.resolve("classes.jsa");
        this.classPath = packed(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    }

    private String packed(String path) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator, -1)) {
            Path classes = Path.of(entry);
            if (Files.isDirectory(classes)) {
                Path jar = folder.resolve("classes-" + entries.size() + ".jar");
                pack(classes, jar);
                entries.add(jar.toString());
            } else {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path classes, Path jar) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(classes)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes)) {
            for (Path file : files) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    /** Runs the program once so that later processes start faster. */
    Ended rehearse(List<String> arguments) throws IOException, InterruptedException {
        return end(start(command(
                JusticeCommitments.class, List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive), arguments)));
    }

    /** The command that runs the program. */
    List<String> command(List<String> arguments) {
        return command(JusticeCommitments.class, arguments);
    }

    /** The command that runs a main class. */
    List<String> command(Class<?> main, List<String> arguments) {
        return command(main, List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + archive, "-Xshare:auto"), arguments);
    }

    private List<String> command(Class<?> main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(options);
        command.addAll(List.of("-Djustice.watch=0", "-cp", classPath, main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** A process and the file that takes what it says. */
    record Started(Process process, Path err) {}

    Started start(List<String> command) throws IOException {
        return start(command, Map.of());
    }

    /** Starts a process with more in its environment. */
    Started start(List<String> command, Map<String, String> environment) throws IOException {
        Path err = folder.resolve("process-" + processes.incrementAndGet() + ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new Started(builder.start(), err);
    }

    /** Waits for a process. */
    static Ended end(Started started) throws IOException, InterruptedException {
        if (!started.process().waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            started.process().destroyForcibly().waitFor();
            return new Ended(-1, "it did not end");
        }
        String err = Files.readString(started.err(), StandardCharsets.UTF_8);
        Files.delete(started.err());
        return new Ended(started.process().exitValue(), err);
    }

    Ended run(List<String> arguments) throws IOException, InterruptedException {
        return end(start(command(arguments)));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** A process that waits for runs to do. */
    Launcher.Waiting launcher() throws IOException {
        Path err = folder.resolve("launcher-" + processes.incrementAndGet() + ".err");
        Process process = new ProcessBuilder(command(Launcher.class, List.of()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Launcher.Waiting(process, err);
    }

    static String shortened(String text) {
        return text.lines().limit(3).collect(Collectors.joining(" / "));
    }
}
