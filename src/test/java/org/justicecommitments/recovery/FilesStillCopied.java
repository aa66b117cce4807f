package org.justicecommitments.recovery;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.justicecommitments.blackbox.SmallExport;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.csv.CsvTableReader;

/** R14: runs begin while a file is being copied into the input folder, in every manner that a file comes to be. */
final class FilesStillCopied {

    private static final String NAME = "arriving.csv";
    private static final String WATCH_SECONDS = "1";
    private static final int LONGEST_PAUSE_MILLIS = 300;
    private static final int SHARES = 12;
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final Lab lab;
    private final Random random;
    private int waitedFor;
    private int leftToTheNext;

    /** How a file comes to be. */
    private enum Manner {
        /** It grows. */
        GROWS,
        /** It has its size at once, and is filled. */
        IS_FILLED,
        /** It grows, and its time is set to that of the original after each piece. */
        KEEPS_ITS_TIME,
        /** Its size and its time tell nothing; only its bytes do. */
        IS_FILLED_AND_KEEPS_ITS_TIME,
        /** It takes the place of another, piece by piece. */
        REPLACES_ANOTHER,
        /** It has a temporary name until it is whole. */
        IS_RENAMED,
        /** It does not come to rest while the run goes on. */
        NEVER_RESTS
    }

    FilesStillCopied(Lab lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
    }

    Score run(int times) throws IOException, InterruptedException {
        Score score = new Score("R14 files still being copied into the input folder");
        World world = World.in(lab.folder().resolve("copied"));
        Path input = Files.createDirectories(lab.folder().resolve("copied-input"));
        try (Launcher.Waiting launcher = lab.program().launcher()) {
            for (int time = 0; time < times; time++) {
                for (Manner manner : Manner.values()) {
                    world.clear();
                    Path file = input.resolve(NAME);
                    // It has all ids already, so that no gate is concerned.
                    Files.writeString(
                            input.resolve("there.csv"), SmallExport.of(90).csv());
                    Files.deleteIfExists(file);
                    round(score, world, file, manner, launcher);
                }
            }
        }
        score.remark("%d files were waited for, and %d left to the next run".formatted(waitedFor, leftToTheNext));
        return score;
    }

    private void round(Score score, World world, Path file, Manner manner, Launcher.Waiting launcher)
            throws IOException, InterruptedException {
        byte[] whole = SmallExport.of(40 + random.nextInt(40)).csv().getBytes(StandardCharsets.UTF_8);
        AtomicBoolean enough = new AtomicBoolean();
        if (manner == Manner.REPLACES_ANOTHER) {
            Files.write(file, SmallExport.of(20).csv().getBytes(StandardCharsets.UTF_8));
        }
        CompletableFuture<Void> copy = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Thread copier = new Thread(
                () -> {
                    try {
                        copy(whole, file, manner, enough, begun);
                        copy.complete(null);
                    } catch (IOException | InterruptedException e) {
                        begun.completeExceptionally(e);
                        copy.completeExceptionally(e);
                    }
                },
                "copier");
        copier.start();
        begun.join();
        List<String> words = command(world, file);
        List<String> seen = judge(launcher.run(words), world, whole, true);
        enough.set(true);
        try {
            copy.join();
        } catch (CompletionException e) {
            throw new IOException(e);
        }
        score.count(manner.toString(), seen, judge(launcher.run(words), world, whole, false));
    }

    private static List<String> command(World world, Path file) {
        return List.of(
                "run",
                Path.of("jobs", "nightly.yaml").toAbsolutePath().toString(),
                "--input",
                String.valueOf(file.getParent()),
                "--output",
                world.output().toString(),
                "--state",
                world.state().toString(),
                "--watch",
                WATCH_SECONDS,
                "--progress",
                "plain");
    }

    private void copy(byte[] whole, Path file, Manner manner, AtomicBoolean enough, CompletableFuture<Void> begun)
            throws IOException, InterruptedException {
        boolean renamed = manner == Manner.IS_RENAMED;
        Path target = renamed ? file.resolveSibling(NAME + ".part") : file;
        boolean keepsTime = manner == Manner.KEEPS_ITS_TIME || manner == Manner.IS_FILLED_AND_KEEPS_ITS_TIME;
        boolean filled = manner == Manner.IS_FILLED || manner == Manner.IS_FILLED_AND_KEEPS_ITS_TIME;
        try (RandomAccessFile out = new RandomAccessFile(target.toFile(), "rw")) {
            out.setLength(filled ? whole.length : 0);
            int share = whole.length / SHARES;
            for (int at = 0; at < whole.length; at += share) {
                int length = Math.min(share, whole.length - at);
                boolean last = at + length == whole.length;
                do {
                    out.seek(at);
                    out.write(whole, at, length);
                    if (keepsTime) {
                        Files.setLastModifiedTime(target, LONG_AGO);
                    }
                    begun.complete(null);
                    Thread.sleep(1 + random.nextInt(LONGEST_PAUSE_MILLIS));
                } while (manner == Manner.NEVER_RESTS && !last && at + 2 * share >= whole.length && !enough.get());
            }
        }
        if (renamed) {
            Files.move(target, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What is wrong after a run; the first may leave the file to the next one. */
    private List<String> judge(Program.Ended ended, World world, byte[] whole, boolean first) throws IOException {
        List<String> problems = new ArrayList<>();
        if (ended.code() != 0) {
            problems.add("exit code " + ended.code() + ": " + Program.shortened(ended.err()));
            return problems;
        }
        OutputCheck check = new OutputCheck(world);
        problems.addAll(check.visible());
        Path sources = world.output()
                .resolve("releases")
                .resolve(check.releases().last())
                .resolve("lineage/sources.csv");
        boolean read = false;
        boolean said = false;
        try (CsvTableReader reader = new CsvTableReader(sources)) {
            for (Optional<CsvTableReader.Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                CsvTableReader.Row row = next.get();
                if (row.get("outcome").equals("read") && row.get("name").startsWith(NAME)) {
                    read = true;
                    if (!row.get("sha256").equals(Sha256.of(new String(whole, StandardCharsets.UTF_8)))) {
                        problems.add("a part of the file was published: " + row.cells());
                    }
                }
                said |= row.get("name").startsWith(NAME)
                        && (row.get("reason").contains("still being")
                                || row.get("reason").contains("taken away"));
            }
        }
        if (read == said) {
            problems.add(read ? "the file was read and yet not" : "nothing is said of the file");
        }
        if (first && read) {
            waitedFor++;
        } else if (first) {
            leftToTheNext++;
        } else if (!read) {
            problems.add("the whole file is not picked up");
        }
        return problems;
    }
}
