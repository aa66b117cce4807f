package org.justicecommitments.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.justicecommitments.recovery.Strace.Call;
import org.justicecommitments.release.publish.Durable;

/** R4: kills a publish at its every call to the file system, and whole runs at a spread of theirs. */
final class KillAtEveryCall {

    private static final int KILLED = 128 + 9;
    private static final LocalDate DAY = Lab.SECOND;

    private final Lab lab;

    KillAtEveryCall(Lab lab) {
        this.lab = lab;
    }

    /** Kills at each call of a publish, or at some of them. */
    Score publish(int atMost) throws IOException, InterruptedException {
        World world = World.in(lab.folder().resolve("publish"));
        return kill(new Score("R4 kill at every call of a publish"), lab.staged(), world, true, atMost);
    }

    /** The same where state and output are on different file systems, so that the release is copied. */
    Optional<Score> publishElsewhere(int atMost) throws IOException, InterruptedException {
        Optional<Path> elsewhere = lab.elsewhere();
        if (elsewhere.isEmpty()) {
            return Optional.empty();
        }
        try {
            World world = new World(
                    lab.folder().resolve("publish-elsewhere").resolve("output"),
                    elsewhere.get().resolve("publish-elsewhere").resolve("state"));
            Score score = new Score("R4 kill at calls of a publish across file systems");
            return Optional.of(kill(score, lab.staged(), world, true, atMost));
        } finally {
            Durable.delete(elsewhere.get());
        }
    }

    /** Kills at calls of a whole run. */
    Score run(int atMost) throws IOException, InterruptedException {
        World world = World.in(lab.folder().resolve("run"));
        return kill(new Score("R4 kill at calls of a whole run"), lab.published(), world, false, atMost);
    }

    /** Kills at calls of the very first run, which makes the folders. */
    Score firstRun(int atMost) throws IOException, InterruptedException {
        World world = World.in(lab.folder().resolve("first-run"));
        World nothing = World.in(lab.folder().resolve("nothing"));
        nothing.output().toFile().mkdirs();
        return kill(new Score("R4 kill at calls of the first run of all"), nothing, world, false, atMost);
    }

    private Score kill(Score score, World before, World like, boolean publishOnly, int atMost)
            throws IOException, InterruptedException {
        Strace learned = learn(before, like, publishOnly);
        before(before, like);
        List<Call> calls = calls(learned.count(command(like, publishOnly)));
        List<Call> spread = spread(calls, atMost);
        boolean first = new OutputCheck(before).releases().isEmpty();
        Map<Integer, Strace> traces = new ConcurrentHashMap<>();
        lab.share(spread, (lane, call) -> {
            World world = new World(beside(like.output(), lane.number()), beside(like.state(), lane.number()));
            Strace strace = traces.computeIfAbsent(
                    lane.number(), n -> learned.moved(like, world, lab.folder().resolve("strace-" + n)));
            before(before, world);
            Program.Ended killed = strace.kill(call, command(world, publishOnly));
            if (killed.code() == 0) { // threads of the database make more or fewer calls from run to run
                score.miss();
                return;
            }
            List<String> seen = new ArrayList<>(new OutputCheck(world).visible());
            if (killed.code() != KILLED) {
                seen.add("it was not killed, but ended with " + killed);
            }
            Program.Ended next = lane.launcher().run(world.run(DAY));
            score.count(call.toString(), seen, lab.mended(world, next, first ? 1 : 2));
        });
        score.remark("%d of %d calls; %d runs ended before they came to theirs"
                .formatted(spread.size(), calls.size(), score.missed()));
        return score;
    }

    private Strace learn(World before, World like, boolean publishOnly) throws IOException, InterruptedException {
        before(before, like);
        return Strace.learn(
                lab.program(),
                lab.folder().resolve("strace"),
                List.of(like.output(), like.state()),
                command(like, publishOnly));
    }

    private static void before(World before, World world) throws IOException {
        world.clear();
        world.output().toFile().getParentFile().mkdirs();
        world.state().toFile().getParentFile().mkdirs();
        World.copy(before.output(), world.output());
        if (before.state().toFile().exists()) {
            World.copy(before.state(), world.state());
        }
    }

    private static Path beside(Path path, int number) {
        return path.getParent()
                .resolveSibling(path.getParent().getFileName() + "-" + number)
                .resolve(path.getFileName());
    }

    private List<String> command(World world, boolean publishOnly) {
        List<String> folders = List.of(world.output().toString(), world.state().toString());
        return publishOnly
                ? lab.program().command(PublishOnly.class, folders)
                : lab.program().command(world.run(DAY));
    }

    static List<Call> calls(Map<String, Integer> counts) {
        List<Call> calls = new ArrayList<>();
        counts.forEach((name, count) -> {
            for (int number = 1; number <= count; number++) {
                calls.add(new Call(name, number));
            }
        });
        return calls;
    }

    /** At most so many of a list, evenly spread over it. */
    static <T> List<T> spread(List<T> all, int atMost) {
        if (all.size() <= atMost) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < atMost; i++) {
            some.add(all.get((int) ((long) i * all.size() / atMost)));
        }
        return some;
    }
}
