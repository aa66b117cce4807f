package org.justicecommitments.recovery;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** R7: starts four runs at once, again and again. */
final class LaunchesAtOnce {

    private static final int AT_ONCE = 4;
    private static final int FROM_COLD_EVERY = 10;
    private static final int SERIES = 20;
    private static final Pattern REFUSAL =
            Pattern.compile("Already running: process (\\d+) since (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\.");

    private final Lab lab;
    private int later;

    LaunchesAtOnce(Lab lab) {
        this.lab = lab;
    }

    /** Most rounds are launched by processes that wait for their order, which is the tightest race; some by cold ones. */
    Score run(int rounds) throws IOException, InterruptedException {
        Score score = new Score("R7 four launches at once");
        World world = World.in(lab.folder().resolve("at-once"));
        List<Launcher.Waiting> launchers = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                launchers.add(lab.program().launcher());
                warm(launchers.get(i));
            }
            for (int round = 0; round < rounds; round++) {
                if (round % SERIES == 0) {
                    world.clear();
                }
                int releases = round % SERIES + 1;
                LocalDate day = Lab.FIRST.plusDays(releases);
                Instant start = Instant.now();
                boolean cold = round % FROM_COLD_EVERY == FROM_COLD_EVERY - 1;
                List<One> ended = cold ? cold(world.run(day)) : waiting(launchers, world.run(day));
                List<String> seen = judge(ended, start);
                score.count(
                        "round " + round,
                        seen,
                        lab.mended(world, launchers.get(0).run(world.run(day)), releases));
            }
        } finally {
            for (Launcher.Waiting launcher : launchers) {
                launcher.close();
            }
        }
        score.remark("%d launches came when the run was over already, and found nothing to do".formatted(later));
        return score;
    }

    private void warm(Launcher.Waiting launcher) throws IOException {
        World world = World.in(lab.folder().resolve("warm"));
        world.clear();
        launcher.run(world.run(Lab.FIRST));
    }

    private record One(long pid, Program.Ended ended) {}

    private static List<One> waiting(List<Launcher.Waiting> launchers, List<String> arguments) throws IOException {
        for (Launcher.Waiting launcher : launchers) {
            launcher.launch(arguments);
        }
        List<One> all = new ArrayList<>();
        for (Launcher.Waiting launcher : launchers) {
            all.add(new One(launcher.pid(), launcher.end()));
        }
        return all;
    }

    private List<One> cold(List<String> arguments) throws IOException, InterruptedException {
        List<Program.Started> started = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            started.add(lab.program().start(lab.program().command(arguments)));
        }
        List<One> all = new ArrayList<>();
        for (Program.Started one : started) {
            all.add(new One(one.process().pid(), Program.end(one)));
        }
        return all;
    }

    private List<String> judge(List<One> all, Instant start) {
        List<String> problems = new ArrayList<>();
        List<Long> ran = all.stream()
                .filter(one -> one.ended().code() == 0)
                .map(One::pid)
                .toList();
        long published = all.stream()
                .filter(one -> one.ended().code() == 0)
                .filter(one -> one.ended().err().contains("Published release"))
                .count();
        if (published != 1) {
            problems.add(published + " published");
        }
        later += ran.size() - 1;
        for (One one : all) {
            Program.Ended ended = one.ended();
            Matcher refusal = REFUSAL.matcher(ended.err().strip());
            if (ended.code() != 0 && (ended.code() != 4 || !refusal.matches())) {
                problems.add("exit code " + ended.code() + ": " + Program.shortened(ended.err()));
            } else if (ended.code() == 4) {
                Instant since = Instant.parse(refusal.group(2));
                boolean now = !since.isBefore(start.minus(Duration.ofSeconds(2)));
                if (!ran.contains(Long.parseLong(refusal.group(1))) || !now) {
                    problems.add("a refusal names a run that is not under way: "
                            + ended.err().strip());
                }
            }
        }
        return problems;
    }
}
