package org.justicecommitments.recovery;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** R5: kills runs at random times while a reader looks at the output without a pause. */
final class KillAtRandomTimes {

    private static final int SERIES = 20;
    private static final int TRIES = 3;
    private static final double SLOWER = 1.03;
    private static final int PAUSE_MILLIS = 5;

    private final Lab lab;
    private final long seed;
    private double seconds;

    KillAtRandomTimes(Lab lab, long seed) {
        this.lab = lab;
        this.seed = seed;
        this.seconds = lab.seconds();
    }

    Score run(int rounds) throws IOException, InterruptedException {
        Score score = new Score("R5 kill at random times, a reader polling");
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        List<Integer> starts = IntStream.iterate(0, at -> at < rounds, at -> at + SERIES)
                .boxed()
                .toList();
        lab.share(starts, (lane, start) -> {
            lane.world().clear();
            Reader reader = new Reader(lane.world(), looks);
            reader.start();
            int wanted = Math.min(SERIES, rounds - start);
            int kills = 0;
            for (int release = 1; kills < wanted && release <= TRIES * wanted; release++) {
                kills += round(lane, reader, start + kills, release, score) ? 1 : 0;
            }
            killed.addAndGet(kills);
            reader.end();
        });
        score.remark("%d looks of the reader, %d runs killed".formatted(looks.get(), killed.get()));
        return score;
    }

    /** Kills one run, unless it is over before that; says whether it was killed. */
    private boolean round(Lab.Lane lane, Reader reader, int round, int releases, Score score)
            throws IOException, InterruptedException {
        LocalDate day = Lab.FIRST.plusDays(releases);
        Random random = new Random(seed + 31L * round + releases);
        // Every other kill falls into the last third of a run, where it writes the release and publishes it.
        double share = round % 2 == 0 ? random.nextDouble() : 0.65 + 0.35 * random.nextDouble();
        long millis = (long) (share * seconds() * 1000);
        long start = System.nanoTime();
        Program.Started run =
                lab.program().start(lab.program().command(lane.world().run(day)));
        boolean killed = !run.process().waitFor(millis, TimeUnit.MILLISECONDS);
        if (killed) {
            run.process().destroyForcibly();
        }
        learn(killed, (System.nanoTime() - start) / 1e9);
        Program.end(run);
        List<String> seen = new ArrayList<>(new OutputCheck(lane.world()).visible());
        Program.Ended next = lane.launcher().run(lane.world().run(day));
        List<String> after = lab.mended(lane.world(), next, releases);
        seen.addAll(reader.problems());
        if (killed || !seen.isEmpty() || !after.isEmpty()) {
            score.count("killed after %d ms (round %d)".formatted(millis, round), seen, after);
        }
        return killed;
    }

    private synchronized double seconds() {
        return seconds;
    }

    /** A run that ends tells how long one takes now; one that is killed, at most that it may take longer. */
    private synchronized void learn(boolean killed, double took) {
        seconds = killed ? seconds * SLOWER : took;
    }

    /** Somebody who downloads all the time. */
    private static final class Reader {

        private final OutputCheck check;
        private final AtomicInteger looks;
        private final AtomicBoolean ends = new AtomicBoolean();
        private final List<String> problems = new ArrayList<>();
        private final Thread thread;

        Reader(World world, AtomicInteger looks) {
            this.check = new OutputCheck(world);
            this.looks = looks;
            this.thread = new Thread(this::read, "reader");
        }

        void start() {
            thread.start();
        }

        private void read() {
            while (!ends.get()) {
                try {
                    List<String> found = check.visible();
                    looks.incrementAndGet();
                    add(found);
                    Thread.sleep(PAUSE_MILLIS);
                } catch (IOException e) {
                    add(List.of("a reader failed: " + e));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private synchronized void add(List<String> found) {
            found.forEach(problem -> problems.add("a reader saw: " + problem));
        }

        /** What the reader saw since this was asked last. */
        synchronized List<String> problems() {
            List<String> seen = problems.stream().distinct().toList();
            problems.clear();
            return seen;
        }

        void end() throws InterruptedException {
            ends.set(true);
            thread.join();
        }
    }
}
