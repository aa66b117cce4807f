package org.justicecommitments.job.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.justicecommitments.job.batch.EngineSettings;
import org.justicecommitments.job.batch.RunFailure;
import org.justicecommitments.release.cores.Awaited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cluster that a run has for itself, with the folder that all its machines see. */
final class Cluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int PROBES_OF_A_CORE = 4;

    /** When the process is told to end: after Spark has stopped its tasks, before Hadoop closes its file systems. */
    private static final int AFTER_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 15;

    private final Runnable litter = this::removeShared;
    private final JavaSparkContext spark;
    private final SharedFolder shared;
    private final ExecutorService driver = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "cluster");
        thread.setDaemon(true);
        return thread;
    });

    private Cluster(JavaSparkContext spark, SharedFolder shared) {
        this.spark = spark;
        this.shared = shared;
        ShutdownHookManager.get().addShutdownHook(litter, AFTER_SPARK);
    }

    /**
     * Opens the cluster that somebody asks for, or that the program was submitted to.
     *
     * @param run the name of the run; the shared folder has a folder of this name for it
     * @param staging the folder that is shared if no other is named
     */
    static Cluster open(EngineSettings settings, String run, Path staging) throws IOException {
        SparkConf conf = new SparkConf().setIfMissing("spark.app.name", run);
        settings.master().ifPresent(conf::setMaster);
        if (!conf.contains("spark.master")) {
            throw new RunFailure(
                    "The engine spark needs a cluster: name it with --master, or start the program with spark-submit. Nothing was published.");
        }
        SharedFolder shared =
                SharedFolder.at(settings.work().orElse(staging.toString())).folder(run);
        JavaSparkContext spark = new JavaSparkContext(conf);
        spark.setLogLevel("WARN"); // the run has a log of its own
        Cluster cluster = new Cluster(spark, shared);
        try {
            cluster.look();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Makes sure that the workers see the shared folder. */
    private void look() throws IOException {
        Path probe = Files.createTempFile("justice-", ".probe");
        URI kept;
        try {
            kept = shared.keep(probe, "probe");
        } finally {
            Files.delete(probe);
        }
        int probes = spark.defaultParallelism() * PROBES_OF_A_CORE;
        List<Boolean> seen = spark.parallelize(
                        IntStream.range(0, probes).boxed().toList(), probes)
                .map(probing -> SharedFolder.sees(kept))
                .collect();
        if (seen.contains(false)) {
            throw new RunFailure(
                    "The workers of the cluster do not see %s. Name a folder that all machines see with --work, such as one at hdfs://. Nothing was published."
                            .formatted(shared.root()));
        }
    }

    JavaSparkContext spark() {
        return spark;
    }

    SharedFolder shared() {
        return shared;
    }

    /** Values of which each is a task of its own. */
    <T> JavaRDD<T> each(List<T> values) {
        return spark.parallelize(values, Math.max(1, values.size()));
    }

    /**
     * Has the cluster work something out, and looks up now and then, for somebody may wish the run to stop: then the cluster
     * stops as well.
     */
    <T> T await(Callable<T> work, Runnable lookUp) throws IOException {
        try {
            return Awaited.of(driver.submit(work), lookUp);
        } catch (RuntimeException | Error | IOException e) {
            spark.cancelAllJobs();
            throw e;
        }
    }

    @Override
    public void close() {
        driver.shutdownNow();
        removeShared();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(litter);
        }
        spark.close();
    }

    private void removeShared() {
        try {
            shared.delete();
        } catch (IOException e) {
            LOG.warn("What stages handed on stays in {}: {}", shared.root(), e.getMessage());
        }
    }
}
