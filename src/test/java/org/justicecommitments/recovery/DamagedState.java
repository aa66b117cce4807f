package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.justicecommitments.release.publish.Durable;

/** R21: deletes or damages what is in the state folder between two runs. */
final class DamagedState {

    private final Lab lab;
    private final long seed;

    /** Something that happens to a state folder. */
    private interface Damage {
        void to(Path state, Random random) throws IOException;
    }

    DamagedState(Lab lab, long seed) {
        this.lab = lab;
        this.seed = seed;
    }

    /** Deletes the job database before every run. */
    Score deleted(int rounds) throws IOException, InterruptedException {
        Score score = new Score("R21 job database deleted");
        run(score, rounds, Map.of("deleted", (state, random) -> Files.delete(database(state))));
        return score;
    }

    /** Damages the job database in many ways. */
    Score damaged(int rounds) throws IOException, InterruptedException {
        Map<String, Damage> damages = new TreeMap<>();
        damages.put("all random", (state, random) -> {
            byte[] bytes = new byte[(int) Files.size(database(state))];
            random.nextBytes(bytes);
            Files.write(database(state), bytes);
        });
        damages.put("empty", (state, random) -> Files.write(database(state), new byte[0]));
        damages.put("cut off", (state, random) -> {
            try (FileChannel channel = FileChannel.open(database(state), StandardOpenOption.WRITE)) {
                channel.truncate(random.nextLong(1, channel.size()));
            }
        });
        damages.put("both headers", (state, random) -> scribble(state, random, 0, 8192, 8192));
        damages.put("one header", (state, random) -> scribble(state, random, 0, 64, 64));
        damages.put("64 bytes here and there", (state, random) -> {
            for (int i = 0; i < 64; i++) {
                scribble(state, random, 8192, Integer.MAX_VALUE, 1);
            }
        });
        damages.put("a block of 4 KB", (state, random) -> scribble(state, random, 8192, Integer.MAX_VALUE, 4096));
        damages.put("half of it", (state, random) -> scribble(state, random, 8192, 8193, Integer.MAX_VALUE));
        Score score = new Score("R21 job database damaged");
        run(score, rounds, damages);
        return score;
    }

    /** Deletes or damages everything else. */
    Score others(int rounds) throws IOException, InterruptedException {
        Map<String, Damage> damages = new TreeMap<>();
        damages.put("the whole state deleted", (state, random) -> Durable.delete(state));
        damages.put("originals cut off", (state, random) -> {
            for (Path original : list(state.resolve("originals"))) {
                Files.write(original, new byte[] {1, 2, 3});
            }
        });
        damages.put("run records half written", (state, random) -> {
            for (Path record : list(state.resolve("runs"))) {
                Files.writeString(record, "{\"run\":", StandardCharsets.UTF_8);
            }
        });
        damages.put("left over from the run before", (state, random) -> {
            Files.createDirectories(state.resolve("staging").resolve("run-9").resolve("release"));
            Files.writeString(state.resolve("staging").resolve("run-9").resolve("release.json"), "{}");
            Files.writeString(state.resolve("originals").resolve("incoming-7"), "half");
            Files.writeString(state.resolve("runs").resolve(".000002.json.next"), "half");
        });
        damages.put("nonsense in the lock", (state, random) -> Files.writeString(state.resolve("lock"), "?"));
        damages.put("all run records deleted", (state, random) -> Durable.delete(state.resolve("runs")));
        Score score = new Score("R21 other state deleted or damaged");
        run(score, rounds, damages);
        return score;
    }

    private void run(Score score, int rounds, Map<String, Damage> damages) throws IOException, InterruptedException {
        List<String> names = List.copyOf(damages.keySet());
        List<Integer> series = IntStream.range(0, rounds).boxed().toList();
        AtomicInteger noted = new AtomicInteger();
        lab.share(series, (lane, round) -> {
            World world = lane.world();
            world.become(lab.published());
            String name = names.get(round % names.size());
            damages.get(name).to(world.state(), new Random(seed + round));
            LocalDate day = Lab.SECOND;
            Program.Ended next = lane.launcher().run(world.run(day));
            List<String> seen = new OutputCheck(world).visible();
            List<String> after = lab.mended(world, next, 2);
            if (next.err().contains("set aside")) {
                noted.incrementAndGet();
            }
            if (after.isEmpty()) {
                after = lab.mended(world, lane.launcher().run(world.run(day)), 2);
            }
            score.count(name + " (round " + round + ")", seen, after);
        });
        score.remark("%d runs set the database aside, and said so".formatted(noted.get()));
    }

    private static void scribble(Path state, Random random, long from, long to, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(database(state), StandardOpenOption.WRITE)) {
            long size = channel.size();
            long at = Math.min(from, size - 1);
            if (to - from > length) {
                at = random.nextLong(at, Math.max(at + 1, Math.min(to, size) - length));
            }
            byte[] bytes = new byte[(int) Math.min(length, (size - at) / (length == Integer.MAX_VALUE ? 2 : 1))];
            random.nextBytes(bytes);
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }

    private static Path database(Path state) {
        return state.resolve("jobs.mv.db");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.toList();
        }
    }
}
