package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;
import org.jspecify.annotations.Nullable;

/** A real Spark cluster on this machine: a master and workers of one core each, every one in a process of its own. */
final class SparkCluster implements AutoCloseable {

    private static final Path JARS = Path.of("target", "spark", "cluster", "spark", "target", "dependency");
    private static final Path PROGRAM = Path.of("target", "justice-commitments-spark.jar");
    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final int LONGEST_SECONDS = 120;

    private final Path home;
    private final List<Process> workers = new ArrayList<>();
    private @Nullable Process master;
    private String address = "";

    private SparkCluster(Path home) {
        this.home = home;
    }

    /** No cluster: all of Spark in the process of the program, with two cores. */
    static SparkCluster inOneProcess(Path folder) throws IOException {
        SparkCluster cluster = in(folder);
        cluster.address = "local[2]";
        return cluster;
    }

    private static SparkCluster in(Path folder) throws IOException {
        assertThat(JARS)
                .as("the jars of a cluster, which the profile spark copies")
                .isDirectory();
        assertThat(PROGRAM)
                .as("the jar for spark-submit, which the profile spark makes")
                .isRegularFile();
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.createSymbolicLink(home.resolve("jars"), JARS.toAbsolutePath());
        return new SparkCluster(home);
    }

    /** Starts one. */
    static SparkCluster start(Path folder, int workers) throws IOException, InterruptedException {
        SparkCluster cluster = in(folder);
        try {
            Path log = folder.resolve("master.log");
            Process master = cluster.daemon(log, "org.apache.spark.deploy.master.Master", "--port", "0");
            cluster.master = master;
            cluster.address = waitFor(master, log, ADDRESS).group(1);
            for (int i = 1; i <= workers; i++) {
                Path work = folder.resolve("work" + i);
                Path said = folder.resolve("worker" + i + ".log");
                Process worker = cluster.daemon(
                        said,
                        "org.apache.spark.deploy.worker.Worker",
                        "--cores",
                        "1",
                        "--memory",
                        "3g",
                        "--work-dir",
                        work.toString(),
                        cluster.address);
                cluster.workers.add(worker);
                waitFor(worker, said, REGISTERED);
            }
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private Process daemon(Path log, String type, String... words) throws IOException {
        List<String> command = java("-Xmx256m", type);
        command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(words));
        return started(command, log);
    }

    private static List<String> java(String heap, String type) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", heap));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" +")));
        command.addAll(List.of("-cp", jars(), type));
        return command;
    }

    /** The class path of Spark. */
    static String jars() throws IOException {
        try (Stream<Path> jars = Files.list(JARS)) {
            return jars.map(jar -> jar.toAbsolutePath().toString())
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    private Process started(List<String> command, Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    private static Matcher waitFor(Process process, Path log, Pattern word) throws IOException, InterruptedException {
        for (int second = 0; second < LONGEST_SECONDS && process.isAlive(); second++) {
            Matcher found = word.matcher(Files.readString(log));
            if (found.find()) {
                return found;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("It did not start, and said: " + Files.readString(log));
    }

    /** Submits the program with these words, as {@code spark-submit} does; what it says goes into a file. */
    Process submit(Path log, Object... words) throws IOException {
        return submit("-Xmx1g", "800m", Map.of("spark.speculation", "true"), log, words);
    }

    /** The same, with so much memory for the driver and for an executor, and more settings of Spark. */
    Process submit(String heap, String executor, Map<String, String> settings, Path log, Object... words)
            throws IOException {
        List<String> command = java(heap, "org.apache.spark.deploy.SparkSubmit");
        command.addAll(List.of("--master", address, "--class", "org.justicecommitments.JusticeCommitments"));
        for (String setting : List.of(
                "spark.driver.userClassPathFirst=true",
                // where driver and executor are one process, it has one class path
                "spark.executor.userClassPathFirst=" + !address.startsWith("local"),
                "spark.driver.host=127.0.0.1",
                "spark.ui.enabled=false",
                "spark.executor.cores=1",
                "spark.executor.memory=" + executor)) {
            command.addAll(List.of("--conf", setting));
        }
        new TreeMap<>(settings).forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(PROGRAM.toAbsolutePath().toString());
        Stream.of(words).map(Object::toString).forEach(command::add);
        return started(command, log);
    }

    /** Kills a worker and its executor, as if its machine had died; gives whether it was working. */
    boolean killWorker(int number) {
        Process worker = workers.get(number);
        List<ProcessHandle> executors = worker.descendants().toList();
        worker.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        return !executors.isEmpty();
    }

    @Override
    public void close() {
        for (Process worker : workers) {
            worker.descendants().forEach(ProcessHandle::destroyForcibly);
            worker.destroyForcibly().onExit().join();
        }
        if (master != null) {
            master.destroyForcibly().onExit().join();
        }
    }
}
