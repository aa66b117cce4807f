package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Runs that end while Spark works, by an order or by the machine's, and that begin again on Spark. */
@Tag("spark")
class SparkStopTest {

    private static final int MANY = 6_000;
    private static final int LONGEST_MINUTES = 5;
    private static final int SIGTERM = 143;

    private SparkCluster spark;
    private Desk desk;
    private Path shared;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        spark = SparkCluster.inOneProcess(folder.resolve("spark"));
        desk = Desk.in(folder.resolve("desk"))
                .with("export.csv", SmallExport.of(MANY).csv());
        shared = Files.createDirectories(folder.resolve("shared"));
    }

    /** The job file names no engine: only the run knows that it was Spark. */
    @Test
    void aRunIsStoppedWhileSparkWorksAndBeginsAgainOnSpark() throws Exception {
        Path log = desk.root().resolve("log.txt");
        Process first = spark.submit(log, desk.runWords("--engine", "spark", "--work", shared, "--watch", "0"));
        try {
            waitFor(first, "normalize", log);
            Program.Ended stop = Program.run(desk.words(List.of("runs", "stop", "1"), "--reason", "the wrong export"));

            assertThat(stop.with(5).inPlainWords().err()).contains("Stopped by", "the wrong export");
            assertEnds(first, 5, log);
        } finally {
            first.destroyForcibly();
        }
        assertThat(Files.readString(desk.state().resolve("runs/000001.json"))).doesNotContain("\"assess\"");
        assertNothingIsLeft();

        Process again = spark.submit(log, desk.words(List.of("runs", "restart", "1")));
        try {
            waitFor(again, "source", log);
            again.destroy();
            assertEnds(again, SIGTERM, log);
        } finally {
            again.destroyForcibly();
        }
        assertNothingIsLeft();

        desk.with("export.csv", SmallExport.of(3).csv());
        Process last = spark.submit(log, desk.words(List.of("runs", "restart", "1")));
        try {
            assertEnds(last, 0, log);
        } finally {
            last.destroyForcibly();
        }
        assertThat(desk.release().rows("data/commitments")).hasSize(3);
        assertThat(launch(3).get("engine"))
                .isEqualTo(launch(1).get("engine"))
                .asString()
                .contains("SPARK", shared.toString());
        assertNoFile(shared);
    }

    private Map<?, ?> launch(int run) throws IOException {
        String text = Files.readString(desk.state().resolve("launches/%06d.json".formatted(run)));
        return JsonMapper.builder().build().readValue(text, Map.class);
    }

    /** Waits until a stage has begun. */
    private void waitFor(Process run, String stage, Path log) throws IOException, InterruptedException {
        Path live = desk.state().resolve("running.json");
        while (run.isAlive()) {
            if (Files.exists(live) && Files.readString(live).contains("\"stage\":\"" + stage + "\"")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("It ended before " + stage + ": " + Files.readString(log));
    }

    private static void assertEnds(Process run, int code, Path log) throws IOException, InterruptedException {
        assertThat(run.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES))
                .as(Files.readString(log))
                .isTrue();
        assertThat(run.exitValue()).as(Files.readString(log)).isEqualTo(code);
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(desk.releases()).isEmpty();
        assertNoFile(shared);
    }

    private static void assertNoFile(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            assertThat(walk.filter(path -> !path.equals(folder))).isEmpty();
        }
    }
}
