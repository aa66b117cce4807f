package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.sample.CommitmentExport;
import tools.jackson.databind.json.JsonMapper;

/** Releases that a real Spark cluster and a real HDFS have worked out. */
@Tag("spark")
class SparkTest {

    private static final int WORKBOOKS = 40;
    private static final int ROWS_OF_A_WORKBOOK = 500;

    /** Each workbook begins with rows that the one before has too. */
    private static final int OWN_ROWS = 490;

    private static final int LONGEST_MINUTES = 20;

    @TempDir
    private static Path folder;

    private static HdfsCluster hdfs;
    private static SparkCluster spark;

    @BeforeAll
    static void startClusters() throws IOException, InterruptedException {
        Path there = Files.createDirectories(folder.resolve("hdfs"));
        hdfs = HdfsCluster.start(HdfsCluster.jar().orElseThrow(), there);
        spark = SparkCluster.start(Files.createDirectories(folder.resolve("spark")), 2);
    }

    @AfterAll
    static void stopClusters() {
        if (spark != null) {
            spark.close();
        }
        if (hdfs != null) {
            hdfs.close();
        }
    }

    @Test
    void theJarForSparkHasNothingThatTheClusterBringsAndNoLogging() throws IOException {
        List<String> strangers = new ArrayList<>();
        try (ZipFile jar = new ZipFile("target/justice-commitments-spark.jar")) {
            jar.stream().map(entry -> entry.getName()).forEach(name -> {
                if (name.matches("(org/apache/(spark|hadoop|logging|log4j)|scala|org/slf4j|ch/qos)/.*")) {
                    strangers.add(name);
                }
            });
            assertThat(jar.getEntry("org/justicecommitments/job/spark/SparkEngine.class"))
                    .isNotNull();
        }

        assertThat(strangers).isEmpty();
    }

    @Test
    void aReleaseIsTheSameThoughAWorkerIsKilledInTheMiddle(@TempDir Path desks) throws Exception {
        Path job = NightDesk.in(desks, "parquet: {partitioned_by: submission_year}\n")
                .job();
        Desk local = Desk.in(Files.createDirectories(desks.resolve("local")));
        for (int i = 0; i < WORKBOOKS; i++) {
            Path file = local.input().resolve("tracker-%02d.xlsx".formatted(i));
            CommitmentExport.write(Path.of("input/sample-2024-layout.xlsx"), file, i * OWN_ROWS, ROWS_OF_A_WORKBOOK);
        }
        Desk there = Desk.in(Files.createDirectories(desks.resolve("there")));
        URI root = hdfs.address().resolve("/open");
        upload(local.input(), root + "/exports");
        Path log = desks.resolve("log.txt");
        // The output is a local folder: an HDFS takes longer for the 40,000 small pages than all else. HdfsTest has it
        // there.
        Object[] words = there.words(
                List.of("run", job, "--engine", "spark"),
                "--work",
                root + "/work",
                "--input",
                root + "/exports",
                "--watch",
                "0",
                "--progress",
                "plain");
        Process run = spark.submit(log, words);
        try {
            boolean killed = killInTheMiddle(run, there.state());
            assertThat(run.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(run.exitValue()).as(Files.readString(log)).isZero();
            assertThat(killed).as("a worker was killed while it worked").isTrue();
        } finally {
            run.destroyForcibly();
        }
        Program.run(local.words(List.of("run", job, "--input", local.input()), "--engine", "local"))
                .with(0);

        Release expected = local.release();
        Release found = there.release();
        Map<String, Path> files = expected.reproducibleFiles();
        assertThat(found.reproducibleFiles().keySet())
                .isEqualTo(files.keySet())
                .contains("data/tags/submission_year=2014/part-00000.parquet");
        files.forEach((path, file) ->
                assertThat(found.reproducibleFiles().get(path)).as(path).hasSameBinaryContentAs(file));
        assertThat(identity(found)).isEqualTo(identity(expected));
        assertThat(isEmpty(root + "/work")).as("what stages handed on is gone").isTrue();
    }

    /** Kills a worker once the cluster has read some of the workbooks, but not all. */
    private static boolean killInTheMiddle(Process run, Path state) throws IOException, InterruptedException {
        while (run.isAlive()) {
            Path live = state.resolve("running.json");
            try {
                Map<?, ?> progress = JsonMapper.builder().build().readValue(Files.readString(live), Map.class);
                long rows = ((Number) progress.get("rows")).longValue();
                if (progress.get("stage").equals("source") && rows >= 10 * ROWS_OF_A_WORKBOOK) {
                    return spark.killWorker(0) && rows < WORKBOOKS * ROWS_OF_A_WORKBOOK;
                } else if (progress.get("stage").equals("normalize")) {
                    return false;
                }
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(50); // it is not there yet, or is just being replaced
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    private static void upload(Path folder, String address) throws IOException {
        try (FileSystem files = FileSystem.newInstance(URI.create(address), new Configuration())) {
            files.copyFromLocalFile(
                    new org.apache.hadoop.fs.Path(folder.toUri()), new org.apache.hadoop.fs.Path(address));
        }
    }

    private static boolean isEmpty(String address) throws IOException {
        try (FileSystem files = FileSystem.newInstance(URI.create(address), new Configuration())) {
            return files.listStatus(new org.apache.hadoop.fs.Path(address)).length == 0;
        }
    }

    private static Object identity(Release release) throws IOException {
        String manifest = Files.readString(release.folder().resolve("release.json"));
        return JsonMapper.builder().build().readValue(manifest, Map.class).get("identity");
    }
}
