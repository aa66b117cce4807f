package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;

/** Where the tests are made: a folder of its own, the program, and worlds to start from. */
final class Lab implements AutoCloseable {

    /** The day of the release that every prepared world has. */
    static final LocalDate FIRST = LocalDate.of(2024, 7, 1);

    /** The day that gives another release. */
    static final LocalDate SECOND = FIRST.plusDays(1);

    private static final int LANES = 2;

    private final Path folder;
    private final Program program;
    private final World published;
    private final World staged;
    private final long commitments;
    private final double seconds;

    /** A test of one round. */
    interface Round<T> {
        void on(Lane lane, T what) throws IOException, InterruptedException;
    }

    /** One of the threads that share the rounds, with a world and a waiting process of its own. */
    record Lane(int number, World world, Launcher.Waiting launcher) {}

    Lab(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.program = new Program(folder.resolve("program"));
        this.published = World.in(folder.resolve("published"));
        this.staged = World.in(folder.resolve("staged"));
        World rehearsal = World.in(folder.resolve("rehearsal"));
        demand(program.rehearse(rehearsal.run(FIRST)));
        demand(program.run(published.run(FIRST)));
        rehearsal.become(published);
        long start = System.nanoTime();
        demand(program.run(rehearsal.run(SECOND)));
        seconds = (System.nanoTime() - start) / 1e9;
        OutputCheck check = new OutputCheck(rehearsal);
        String second = check.releases().last();
        Manifest manifest = ManifestFile.read(
                        rehearsal.output().resolve("releases").resolve(second))
                .orElseThrow();
        commitments = manifest.counts().get("commitments");
        List<String> problems = check.settled(commitments);
        if (check.releases().size() != 2 || !problems.isEmpty()) {
            throw new IllegalStateException("Undisturbed runs leave this behind: " + problems);
        }
        staged.become(published);
        World.copy(
                rehearsal.output().resolve("releases").resolve(second),
                makeParent(staged.state().resolve(PublishOnly.STAGED)));
    }

    private static Path makeParent(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return path;
    }

    private static void demand(Program.Ended ended) {
        if (ended.code() != 0) {
            throw new IllegalStateException("An undisturbed run failed: " + ended);
        }
    }

    Program program() {
        return program;
    }

    /** A world with one release. */
    World published() {
        return published;
    }

    /** A world with one release, and a second one sealed in staging. */
    World staged() {
        return staged;
    }

    /** How many commitments the sample holds. */
    long commitments() {
        return commitments;
    }

    /** How long a run takes when nothing disturbs it. */
    double seconds() {
        return seconds;
    }

    Path folder() {
        return folder;
    }

    /** A folder on another file system than the lab; empty if this machine has none that we know. */
    Optional<Path> elsewhere() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean other = Files.isWritable(memory)
                && !Files.getFileStore(memory)
                        .name()
                        .equals(Files.getFileStore(folder).name());
        return other ? Optional.of(Files.createTempDirectory(memory, "recovery-")) : Optional.empty();
    }

    /** What is wrong after a normal run that follows a disturbance. */
    List<String> mended(World world, Program.Ended ended, int releases) throws IOException {
        List<String> problems = new ArrayList<>();
        if (ended.code() != 0) {
            problems.add("exit code " + ended.code() + ": " + Program.shortened(ended.err()));
        }
        OutputCheck check = new OutputCheck(world);
        problems.addAll(check.settled(commitments));
        if (check.releases().size() != releases) {
            problems.add("there are " + check.releases().size() + " releases, not " + releases);
        }
        return problems;
    }

    /** Goes through the rounds, shared among the lanes. */
    <T> void share(List<T> rounds, Round<T> round) throws IOException, InterruptedException {
        ConcurrentLinkedQueue<T> queue = new ConcurrentLinkedQueue<>(rounds);
        ExecutorService threads = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Void>> lanes = new ArrayList<>();
            for (int number = 0; number < LANES; number++) {
                Lane lane = lane(number);
                lanes.add(threads.submit(() -> {
                    try (lane.launcher) {
                        for (T next = queue.poll(); next != null; next = queue.poll()) {
                            round.on(lane, next);
                        }
                    }
                    return null;
                }));
            }
            for (Future<Void> lane : lanes) {
                lane.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Lane lane(int number) throws IOException {
        return new Lane(number, World.in(folder.resolve("lane-" + number)), program.launcher());
    }

    @Override
    public void close() throws IOException {
        Durable.delete(folder);
    }
}
