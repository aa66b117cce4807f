package org.justicecommitments.recovery;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** R7 through all doors: a command line, a console, a night that is due and a second process, at the same moment, again and again. */
final class LaunchesThroughAllDoors {

    private static final int SERIES = 20;
    private static final int SPREAD_MILLIS = 100;
    private static final Pattern ALREADY =
            Pattern.compile("Already running: process (\\d+) since (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)\\.");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lab lab;
    private final Random random;
    private final Map<Launch.Door, Integer> won = new EnumMap<>(Launch.Door.class);
    private int later;

    LaunchesThroughAllDoors(Lab lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
    }

    /** What a door answered: it let the run in, or said who runs. */
    private record Answer(String door, boolean in, String words) {}

    Score run(int rounds) throws IOException, InterruptedException {
        Score score = new Score("R7 command line, console, schedule, second process at once");
        World world = World.in(lab.folder().resolve("all-doors"));
        ExecutorService hands = Executors.newCachedThreadPool();
        try (Launcher.Waiting one = lab.program().launcher();
                Launcher.Waiting two = lab.program().launcher()) {
            for (int first = 0; first < rounds; first += SERIES) {
                try (Doors doors = Doors.to(world, lab)) {
                    for (int round = first; round < Math.min(rounds, first + SERIES); round++) {
                        doors.change(round);
                        List<String> seen = round(doors, hands, one, round % 2 == 0 ? null : two);
                        List<String> after = new OutputCheck(world).settled(lab.commitments());
                        int releases = new OutputCheck(world).releases().size();
                        if (releases != round - first + 2) { // the first night had one
                            after.add("there are %d releases".formatted(releases));
                        }
                        score.count("round " + round, seen, after);
                    }
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }
        } finally {
            hands.shutdownNow();
        }
        won.forEach(
                (door, times) -> score.remark("the run was that of the %s %d times".formatted(door.words(), times)));
        score.remark("%d launches came when the run was over already, and found nothing to do".formatted(later));
        return score;
    }

    /** One round; the second process is a command line, or without one a server. */
    private List<String> round(Doors doors, ExecutorService hands, Launcher.Waiting one, Launcher.@Nullable Waiting two)
            throws IOException, InterruptedException, SQLException {
        long before = newest(doors);
        doors.console().open();
        doors.secondConsole().open();
        Instant moment = doors.nextLook();
        doors.due(moment.minusSeconds(1));
        List<Future<Answer>> answers = new ArrayList<>();
        answers.add(at(moment, hands, () -> commandLine("command line", doors, one)));
        answers.add(at(moment, hands, () -> pressed("console", doors.console().launch())));
        answers.add(at(
                moment,
                hands,
                () -> two == null
                        ? pressed("second server", doors.secondConsole().launch())
                        : commandLine("second command line", doors, two)));
        doors.watch(moment.minusMillis(SPREAD_MILLIS));
        List<Answer> given = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            given.add(get(answer));
        }
        Doors.await("the end of the night", () -> !doors.isNightUnderWay());
        RunHistory history = new RunHistory(doors.state());
        Doors.await(
                "the end of the run",
                () -> !Files.exists(doors.state().root().resolve("running.json"))
                        && history.records().size() == history.launches().size());
        return judge(doors, given, before);
    }

    private Future<Answer> at(Instant moment, ExecutorService hands, Callable<Answer> launch) {
        Instant own = moment.plusMillis(random.nextInt(2 * SPREAD_MILLIS) - SPREAD_MILLIS);
        return hands.submit(() -> {
            long nanos = Instant.now().until(own, ChronoUnit.NANOS);
            LockSupport.parkNanos(Math.max(nanos, TimeUnit.MICROSECONDS.toNanos(1)));
            return launch.call();
        });
    }

    private static Answer commandLine(String door, Doors doors, Launcher.Waiting launcher) throws IOException {
        Program.Ended ended = launcher.run(doors.commandLine());
        return switch (ended.code()) {
            case 0 -> new Answer(door, true, "");
            case 4 -> new Answer(door, false, ended.err());
            default -> new Answer(door, false, "exit code " + ended.code() + ": " + Program.shortened(ended.err()));
        };
    }

    private static Answer pressed(String door, HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 303 -> new Answer(door, true, "");
            case 409 -> new Answer(door, false, answer.body());
            default -> new Answer(door, false, "status " + answer.statusCode() + ": " + answer.body());
        };
    }

    private static Answer get(Future<Answer> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            return new Answer("one of the doors", false, String.valueOf(e.getCause()));
        }
    }

    private static long newest(Doors doors) throws IOException {
        return new RunHistory(doors.state())
                .records().stream().mapToLong(RunRecord::run).max().orElse(0);
    }

    private List<String> judge(Doors doors, List<Answer> given, long before) throws IOException, SQLException {
        List<String> problems = new ArrayList<>();
        RunHistory history = new RunHistory(doors.state());
        List<RunRecord> runs = history.records().stream()
                .filter(run -> run.run() > before)
                .sorted(Comparator.comparingLong(RunRecord::run))
                .toList();
        List<Launch> launches = runs.stream()
                .map(run -> history.launch(run.run()).orElseThrow())
                .toList();
        long published =
                runs.stream().filter(run -> run.outcome() == Outcome.PUBLISHED).count();
        long unchanged =
                runs.stream().filter(run -> run.outcome() == Outcome.UNCHANGED).count();
        if (published != 1 || published + unchanged != runs.size()) {
            problems.add(runs.stream()
                            .map(run -> run.outcome() + " " + run.message())
                            .toList() + " instead of one run");
        } else {
            won.merge(launches.get(0).door(), 1, Integer::sum);
            later += (int) unchanged;
        }
        boolean night = launches.stream().anyMatch(launch -> launch.door() == Launch.Door.SCHEDULE);
        if (night == doors.isPutOff()) {
            problems.add(night ? "the night was had and yet put off" : "the night was neither had nor put off");
        }
        long in = given.stream().filter(Answer::in).count() + (night ? 1 : 0);
        if (in != runs.size()) {
            problems.add("%d doors let in %d runs".formatted(in, runs.size()));
        }
        for (Answer answer : given) {
            if (!answer.in()) {
                refusal(answer, launches, problems);
            }
        }
        oneAfterTheOther(doors, runs, problems);
        return problems;
    }

    /** Whoever is turned away is told of a run that was there. */
    private static void refusal(Answer answer, List<Launch> launches, List<String> problems) {
        Matcher already = ALREADY.matcher(answer.words());
        if (!already.find()) {
            problems.add("the %s says: %s".formatted(answer.door(), Program.shortened(answer.words())));
            return;
        }
        long process = Long.parseLong(already.group(1));
        Instant since = Instant.parse(already.group(2));
        if (launches.stream()
                .noneMatch(launch -> launch.process() == process
                        && launch.started().truncatedTo(ChronoUnit.SECONDS).equals(since))) {
            problems.add("the %s names a run that is not there: %s".formatted(answer.door(), already.group()));
        }
    }

    private static void oneAfterTheOther(Doors doors, List<RunRecord> runs, List<String> problems) throws IOException {
        Instant free = Instant.MIN;
        for (RunRecord run : runs) {
            Path log = doors.state().log(run.run(), "jsonl");
            List<String> lines = Files.readAllLines(log);
            if (at(lines.get(0)).isBefore(free)) {
                problems.add("run %d began before the one before had ended".formatted(run.run()));
            }
            free = at(lines.get(lines.size() - 1));
        }
    }

    private static Instant at(String line) {
        return Instant.parse(JSON.readTree(line).get("at").asString());
    }
}
