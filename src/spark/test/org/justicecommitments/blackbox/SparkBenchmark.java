package org.justicecommitments.blackbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.justicecommitments.JusticeCommitments;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.sample.CommitmentExport;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many rows a second the stages before the release take on Spark, and in one process. Words: rows, workers of one core each, and
 * if wanted the heap of the driver and of the one process ({@code 4g}) and of a worker's executor ({@code 2g}).
 */
final class SparkBenchmark {

    private static final int ROWS_OF_A_WORKBOOK = 25_000;
    private static final int WORKBOOKS_OF_A_WORKER = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final Path input;

    private SparkBenchmark(Path folder) throws IOException {
        this.folder = folder;
        this.input = Files.createDirectories(folder.resolve("input"));
    }

    /** Prints the figures. */
    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        int workers = Integer.parseInt(args[1]);
        String heap = "-Xmx" + (args.length > 2 ? args[2] : "4g");
        String executor = args.length > 3 ? args[3] : "2g";
        Path folder = Files.createTempDirectory("spark-benchmark-");
        try {
            SparkBenchmark benchmark = new SparkBenchmark(folder);
            int workbooks = benchmark.makeWorkbooks(rows, workers);
            System.out.printf(Locale.ROOT, "%,d rows in %d workbooks%n", rows, workbooks);
            try (SparkCluster spark = SparkCluster.start(Files.createDirectories(folder.resolve("spark")), workers)) {
                Path log = folder.resolve("spark.txt");
                Desk desk = benchmark.desk("on-spark");
                Process run = spark.submit(heap, executor, Map.of(), log, benchmark.words(desk, "spark"));
                print("Spark, workers: %d".formatted(workers), stages(run, desk, log));
            }
            Path log = folder.resolve("local.txt");
            Desk desk = benchmark.desk("in-one-process");
            print(
                    "one process, cores: %d".formatted(Runtime.getRuntime().availableProcessors()),
                    stages(benchmark.inOneProcess(heap, log, benchmark.words(desk, "local")), desk, log));
        } finally {
            Durable.delete(folder);
        }
    }

    private int makeWorkbooks(int rows, int workers) throws IOException {
        int each = Math.max(1, Math.min(ROWS_OF_A_WORKBOOK, rows / (workers * WORKBOOKS_OF_A_WORKER)));
        int made = 0;
        for (int first = 0; first < rows; first += each) {
            Path file = input.resolve("tracker-%05d.xlsx".formatted(made++));
            CommitmentExport.write(Path.of("input/sample-2024-layout.xlsx"), file, first, Math.min(each, rows - first));
        }
        return made;
    }

    private Desk desk(String name) throws IOException {
        return Desk.in(Files.createDirectories(folder.resolve(name)));
    }

    private Object[] words(Desk desk, String engine) {
        return desk.words(List.of("run", "nightly", "--engine", engine, "--input", input, "--watch", "0"));
    }

    private Process inOneProcess(String heap, Path log, Object... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", heap, "-cp", classPath(), JusticeCommitments.class.getName()));
        for (Object word : words) {
            command.add(word.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Of the program as it is in the other profile: Spark brings another logging. */
    private static String classPath() throws IOException {
        return Path.of("target/justice-commitments-spark.jar").toAbsolutePath()
                + File.pathSeparator
                + SparkCluster.jars();
    }

    /** Waits until the release begins, stops the run there, and gives its stages. */
    private static List<Map<?, ?>> stages(Process run, Desk desk, Path log) throws IOException, InterruptedException {
        try {
            Path live = desk.state().resolve("running.json");
            while (run.isAlive()) {
                if (Files.exists(live) && Files.readString(live).contains("\"stage\":\"release\"")) {
                    Program.run(desk.words(List.of("runs", "stop", "1"), "--reason", "measured"));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } finally {
            run.destroyForcibly();
        }
        Path record = desk.state().resolve("runs/000001.json");
        if (run.exitValue() != 5 || !Files.exists(record)) {
            throw new IllegalStateException("The run was not stopped at the release: " + Files.readString(log));
        }
        Map<?, ?> read = JSON.readValue(Files.readString(record), Map.class);
        List<Map<?, ?>> stages = new ArrayList<>();
        ((List<?>) read.get("stages")).forEach(stage -> stages.add((Map<?, ?>) stage));
        return stages;
    }

    private static void print(String engine, List<Map<?, ?>> stages) {
        double all = 0;
        for (Map<?, ?> stage : stages) {
            double seconds = ((Number) stage.get("seconds")).doubleValue();
            long rows = ((Number) stage.get("rows")).longValue();
            if (!"release".equals(stage.get("stage"))) {
                all += seconds;
                System.out.printf(
                        Locale.ROOT,
                        "%-24s %-10s %,10d rows %9.1f s %,9.0f rows/s%n",
                        engine,
                        stage.get("stage"),
                        rows,
                        seconds,
                        rows / seconds);
            }
        }
        long rows = ((Number) stages.get(0).get("rows")).longValue();
        System.out.printf(
                Locale.ROOT, "%-24s %-10s %,10d rows %9.1f s %,9.0f rows/s%n", engine, "all", rows, all, rows / all);
    }
}
