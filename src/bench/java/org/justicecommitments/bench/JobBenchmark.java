package org.justicecommitments.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.sample.CommitmentExport;

/**
 * Times the whole job on an export of many rows, each stage and each part of a stage: seconds, seconds of CPU of the process, and the
 * most heap that was left after a full collection. Arguments: rows (10000 unless told), rows of each of two runs before that only warm
 * up (3000 unless told, 0 for none), a folder to work in (a temporary one unless told).
 */
public final class JobBenchmark {

    private static final String LIMITS = "\nlimits: {part_megabytes: 100000, total_megabytes: 100000}\n";

    /** After one run, the compiler of the virtual machine is still at work for much of the next. */
    private static final int WARMING = 2;

    private JobBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int warm = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3000;
        Path folder = arguments.length > 2
                ? Files.createDirectories(Path.of(arguments[2]))
                : Files.createTempDirectory("bench");
        try {
            Path job = jobs(folder);
            for (int i = 0; i < WARMING && warm > 0; i++) {
                run(folder.resolve("warm"), job, warm, new Meter(false));
                delete(folder.resolve("warm"));
            }
            run(folder.resolve("run"), job, rows, new Meter(true));
        } finally {
            delete(folder);
        }
    }

    /** The job as it is, but for its limits. */
    private static Path jobs(Path folder) throws IOException {
        Path copies = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copies.resolve(Path.of("jobs").relativize(file)));
            }
        }
        return Files.writeString(copies.resolve("nightly.yaml"), LIMITS, StandardOpenOption.APPEND);
    }

    private static void run(Path folder, Path job, int rows, Meter meter) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input"));
        Path file = input.resolve("export.xlsx");
        CommitmentExport.write(Path.of("input/sample-2024-layout.xlsx"), file, rows);
        meter.say("%,d rows, %.1f MB, heap of %,d MB%n"
                .formatted(rows, Files.size(file) / 1e6, Runtime.getRuntime().maxMemory() >> 20));
        RunSettings settings = new RunSettings(
                job,
                input,
                new FolderOutput(folder.resolve("output")),
                folder.resolve("state"),
                Optional.empty(),
                false,
                Duration.ZERO);
        meter.begin();
        RunRecord run = new JobRun(settings, meter, Instant.now()).execute();
        meter.line("publish");
        meter.end();
        meter.say("%s%n".formatted(run.message()));
        meter.say("%s%n".formatted(run.counts()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Takes the time between the lines of the run log. */
    private static final class Meter implements RunListener {

        /** The names of the parts of the heap, which each collector has its own for. */
        private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getName)
                .collect(Collectors.toSet());

        private final boolean speaks;
        private final AtomicLong live = new AtomicLong();
        private final AtomicLong most = new AtomicLong();
        private long wall;
        private long cpu;
        private long firstWall;
        private long firstCpu;

        Meter(boolean speaks) {
            this.speaks = speaks;
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                ((NotificationEmitter) collector)
                        .addNotificationListener((notification, handback) -> collected(notification), null, null);
            }
        }

        private void collected(javax.management.Notification notification) {
            if (notification.getUserData() instanceof CompositeData data) {
                GarbageCollectionNotificationInfo info = GarbageCollectionNotificationInfo.from(data);
                long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                        .filter(pool -> HEAP.contains(pool.getKey()))
                        .mapToLong(pool -> pool.getValue().getUsed())
                        .sum();
                if (info.getGcAction().contains("major")) {
                    live.accumulateAndGet(used, Math::max);
                }
                most.accumulateAndGet(used, Math::max);
            }
        }

        private static long cpu() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        void say(String text) {
            if (speaks) {
                System.out.print(text);
            }
        }

        void begin() {
            System.gc();
            wall = System.nanoTime();
            firstWall = wall;
            cpu = cpu();
            firstCpu = cpu;
        }

        void end() {
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            say(String.format(
                    Locale.ROOT,
                    "%-60s %8.1f s %8.1f s of CPU, %d MB of heap in use%n",
                    "all",
                    (System.nanoTime() - firstWall) / 1e9,
                    (cpu() - firstCpu) / 1e9,
                    heap.getUsed() >> 20));
        }

        @Override
        public void line(String text) {
            long now = System.nanoTime();
            long nowCpu = cpu();
            say(String.format(
                    Locale.ROOT,
                    "%-60s %8.1f s %8.1f s of CPU %6d MB live %6d MB after any collection%n",
                    text,
                    (now - wall) / 1e9,
                    (nowCpu - cpu) / 1e9,
                    live.getAndSet(0) >> 20,
                    most.getAndSet(0) >> 20));
            wall = now;
            cpu = nowCpu;
        }
    }
}
