package org.justicecommitments.recovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.justicecommitments.recovery.Strace.Call;

/** R6: lets writes, flushes and moves of a run fail as on a full or a broken disk. */
final class FailingDisk {

    private static final Pattern CLASS_NAME = Pattern.compile("\\b[a-z]+(\\.[a-z0-9]+)+\\.[A-Z]\\w+|\\w+Exception\\b");

    private static final Pattern RUN_LOG =
            Pattern.compile("^(Open|findings|source|normalize|tag|assess|summarize|release) ");

    private final Lab lab;

    /** A failure: of one call, or of all from there on. */
    private record Failure(Call call, String error, boolean fromThenOn) {}

    FailingDisk(Lab lab) {
        this.lab = lab;
    }

    Score run(int atMost) throws IOException, InterruptedException {
        Score score = new Score("R6 disk full and input/output errors");
        World like = World.in(lab.folder().resolve("disk"));
        like.become(lab.published());
        Strace learned = Strace.learn(
                lab.program(),
                lab.folder().resolve("strace"),
                List.of(like.output(), like.state()),
                lab.program().command(like.run(Lab.SECOND)));
        like.become(lab.published());
        List<Failure> failures = failures(learned.count(lab.program().command(like.run(Lab.SECOND))), atMost, score);
        Map<Integer, Strace> traces = new ConcurrentHashMap<>();
        AtomicInteger survived = new AtomicInteger();
        lab.share(failures, (lane, failure) -> {
            World world = lane.world();
            Strace strace = traces.computeIfAbsent(
                    lane.number(), n -> learned.moved(like, world, lab.folder().resolve("strace-" + n)));
            world.become(lab.published());
            Program.Ended ended = strace.fail(
                    failure.call(),
                    failure.error(),
                    failure.fromThenOn(),
                    lab.program().command(world.run(Lab.SECOND)));
            List<String> seen = new ArrayList<>(new OutputCheck(world).visible());
            Optional<String> failed = strace.failed();
            if (failed.isEmpty()) { // threads of the database make more or fewer calls from run to run
                score.miss();
                return;
            }
            if (ended.code() == 0) {
                survived.incrementAndGet();
                score.remark("did its work without " + failed.get());
            }
            seen.addAll(manners(ended));
            Program.Ended next = lane.launcher().run(world.run(Lab.SECOND));
            score.count(failure.toString(), seen, lab.mended(world, next, 2));
        });
        score.remark("%d runs did their work all the same, %d never made the call"
                .formatted(survived.get(), score.missed()));
        return score;
    }

    private static List<Failure> failures(Map<String, Integer> counts, int atMost, Score score) {
        Map<String, List<String>> errors = new TreeMap<>(Map.of(
                "write", List.of("ENOSPC", "EIO"),
                "pwrite64", List.of("ENOSPC", "EIO"),
                "fsync", List.of("EIO", "ENOSPC"),
                "fdatasync", List.of("EIO"),
                "ftruncate", List.of("EIO"),
                "rename", List.of("EIO", "ENOSPC"),
                "mkdir", List.of("ENOSPC"),
                "symlink", List.of("ENOSPC")));
        errors.keySet().retainAll(counts.keySet());
        int kinds = errors.values().stream().mapToInt(List::size).sum();
        List<Failure> failures = new ArrayList<>();
        errors.forEach((name, codes) -> codes.forEach(code -> {
            List<Call> calls = KillAtEveryCall.calls(Map.of(name, counts.get(name)));
            List<Call> spread = new ArrayList<>(KillAtEveryCall.spread(calls, Math.max(2, atMost / kinds)));
            if (!spread.contains(calls.get(calls.size() - 1))) {
                spread.set(spread.size() - 1, calls.get(calls.size() - 1));
            }
            for (Call call : spread) {
                failures.add(new Failure(call, code, code.equals("ENOSPC") && call.number() % 2 == 0));
            }
        }));
        score.remark("calls by name: " + new TreeMap<>(counts));
        return failures;
    }

    /** A failed run says what failed, once, in words, and ends with 1. */
    private static List<String> manners(Program.Ended ended) {
        List<String> problems = new ArrayList<>();
        if (ended.code() != 0 && ended.code() != 1) {
            problems.add("exit code " + ended.code());
        }
        List<String> lines = ended.err()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("Details for the maintainers:"))
                .filter(line -> !line.startsWith("strace: "))
                .filter(line -> !RUN_LOG.matcher(line).find())
                .toList();
        if (ended.code() != 0 && lines.size() != 1) {
            problems.add(lines.size() + " messages: " + lines);
        }
        lines.stream()
                .filter(line -> CLASS_NAME.matcher(line).find() || line.contains("\tat "))
                .findFirst()
                .ifPresent(line -> problems.add("not in plain words: " + line));
        return problems;
    }
}
