package org.justicecommitments.recovery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes all recovery tests and prints what they came to; ends with 1 if anything broke. */
public final class Recovery {

    private static final long SEED = 20261121;

    private final PrintStream out;
    private final List<Score> scores = new ArrayList<>();

    private Recovery(PrintStream out) {
        this.out = out;
    }

    /**
     * How much is tried.
     *
     * @param calls at how many calls of a publish it is killed at most
     * @param callsOfRun the same for a whole run, and for a publish across file systems
     * @param kills how many runs are killed at random times
     * @param failures how many calls fail, about
     * @param launches how many rounds of four launches, twice
     * @param copies how many times a file is copied slowly, in each manner
     * @param damages how many times the database is damaged
     */
    record Size(int calls, int callsOfRun, int kills, int failures, int launches, int copies, int damages) {

        static final Size FULL = new Size(Integer.MAX_VALUE, 80, 200, 80, 100, 5, 40);
        static final Size SMALL = new Size(20, 8, 8, 14, 6, 1, 8);
    }

    /** Makes the tests named by letter and number, such as R4; all if none is. R7-doors is the half of R7 with all doors. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> wanted = new ArrayList<>(List.of(arguments));
        Size size = wanted.remove("--small") ? Size.SMALL : Size.FULL;
        System.exit(run(size, wanted, out).stream().allMatch(Score::isClean) ? 0 : 1);
    }

    static List<Score> run(Size size, List<String> wanted, PrintStream out) throws IOException, InterruptedException {
        Recovery recovery = new Recovery(out);
        out.println("Seed " + SEED);
        try (Lab lab = new Lab(Files.createTempDirectory("recovery-"))) {
            out.printf(Locale.ROOT, "An undisturbed run takes %.1f s.%n%n", lab.seconds());
            out.println(Score.heading());
            recovery.tests(lab, size, wanted);
        }
        out.println();
        recovery.scores.stream().flatMap(score -> score.remarks().stream()).forEach(out::println);
        return recovery.scores;
    }

    private void tests(Lab lab, Size size, List<String> wanted) throws IOException, InterruptedException {
        boolean traces = Strace.works();
        if (wants(wanted, "R4") && traces) {
            KillAtEveryCall kills = new KillAtEveryCall(lab);
            add(kills.publish(size.calls()));
            Optional<Score> elsewhere = kills.publishElsewhere(size.callsOfRun());
            elsewhere.ifPresentOrElse(this::add, () -> out.println("R4 across file systems: there is only one here"));
            add(kills.run(size.callsOfRun()));
            add(kills.firstRun(size.callsOfRun() / 2));
        }
        if (wants(wanted, "R5")) {
            add(new KillAtRandomTimes(lab, SEED).run(size.kills()));
        }
        if (wants(wanted, "R6") && traces) {
            add(new FailingDisk(lab).run(size.failures()));
        }
        if (!traces) {
            out.println("R4 and R6 are left out: strace is not there, or may not trace here.");
        }
        if (wants(wanted, "R7")) {
            add(new LaunchesAtOnce(lab).run(size.launches()));
        }
        if (wants(wanted, "R7") || wanted.contains("R7-doors")) {
            add(new LaunchesThroughAllDoors(lab, SEED).run(size.launches()));
        }
        if (wants(wanted, "R14")) {
            add(new FilesStillCopied(lab, SEED).run(size.copies()));
        }
        existing(wanted);
        if (wants(wanted, "R21")) {
            DamagedState damages = new DamagedState(lab, SEED);
            add(damages.deleted(size.damages() / 4));
            add(damages.damaged(size.damages()));
            add(damages.others(size.damages() / 2));
        }
    }

    private void existing(List<String> wanted) {
        if (wants(wanted, "R11")) {
            add(ExistingTests.run("R11", "every night once, in every time zone", "job.definition.CronTest"));
        }
        if (wants(wanted, "R12")) {
            add(ExistingTests.run("R12", "missed nights caught up once", "blackbox.NightsTest"));
        }
        if (wants(wanted, "R13")) {
            add(ExistingTests.run("R13", "six environments, twice in a row", "blackbox.SameBytesTest"));
        }
        if (wants(wanted, "R15")) {
            add(ExistingTests.run("R15", "addresses that lead out", "blackbox.TraversalTest"));
        }
        if (wants(wanted, "R16")) {
            add(ExistingTests.run("R16", "launches that nobody asked for", "blackbox.ConsoleAbuseTest"));
        }
        if (wants(wanted, "R20")) {
            add(ExistingTests.run(
                    "R20", "downloads cut and resumed", "blackbox.StaticFilesTest", "blackbox.StoredFilesTest"));
        }
    }

    private static boolean wants(List<String> wanted, String test) {
        return wanted.isEmpty() || wanted.contains(test);
    }

    private void add(Score score) {
        scores.add(score);
        out.println(score.line());
        out.flush();
    }
}
