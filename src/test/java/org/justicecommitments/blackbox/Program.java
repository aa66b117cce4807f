package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.justicecommitments.JusticeCommitments;
import org.justicecommitments.cli.CommandLineMain;

/** The program, started with the words of a command line. */
final class Program {

    private static final long LONGEST_SECONDS = 300;

    private Program() {}

    /**
     * What came of it.
     *
     * @param exitCode the exit code
     * @param out what was printed for programs
     * @param err what was printed for people
     */
    record Ended(int exitCode, String out, String err) {

        /** The same, if it ended as it should. */
        Ended with(int expected) {
            assertThat(exitCode).as("exit code; it said:%n%s%s", err, out).isEqualTo(expected);
            return this;
        }

        /** The same, if nothing that it said is for programmers. */
        Ended inPlainWords() {
            assertThat(err).isNotBlank().doesNotContain("Exception", "java.", "\tat ", "null", "Optional");
            return this;
        }
    }

    /** Runs it in this JVM. */
    static Ended run(Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        int exitCode;
        try (PrintStream newOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream newErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            System.setOut(newOut);
            System.setErr(newErr);
            exitCode = CommandLineMain.execute(texts(words));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String[] texts(Object... words) {
        return Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    }

    /** Runs it in a JVM of its own, with these options and environment variables. */
    static Ended runInOwnJvm(List<String> options, Map<String, String> environment, Object... words)
            throws IOException, InterruptedException {
        return run(java(options, JusticeCommitments.class, texts(words)), environment);
    }

    /** Runs it in a JVM of its own, with more jars on its class path and these environment variables. */
    static Ended runWith(String jars, Map<String, String> environment, Object... words)
            throws IOException, InterruptedException {
        ProcessBuilder builder = java(List.of(), JusticeCommitments.class, texts(words));
        int classPath = builder.command().indexOf("-cp") + 1;
        builder.command().set(classPath, builder.command().get(classPath) + jars);
        return run(builder, environment);
    }

    private static Ended run(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        try {
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("ended within %d s", LONGEST_SECONDS).isTrue();
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A JVM that would start a class of this class path. */
    static ProcessBuilder java(List<String> options, Class<?> main, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("--enable-native-access=ALL-UNNAMED"); // as the jar's manifest says
        command.addAll(options);
        command.addAll(List.of("-Djustice.watch=0", "-cp", classPath(), main.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    /** The class path of the tests, libraries included. */
    static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(path.split(File.pathSeparator, -1)).hasSizeGreaterThan(10);
        return path;
    }
}
