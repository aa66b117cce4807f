package org.justicecommitments.recovery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.justicecommitments.blackbox.Visitor;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.ServeSettings;
import org.justicecommitments.web.WebDoor;
import org.justicecommitments.web.launch.Premises;
import org.justicecommitments.web.schedule.NightDatabase;
import tools.jackson.databind.json.JsonMapper;

/** R7 through all doors: two command lines, a form of the console and a night that is due, about at once, again and again. */
final class LaunchesThroughAllDoors {

    private static final int SERIES = 10;
    private static final int POLL_MILLIS = 5_000;
    private static final String PASSWORD = "a long enough word";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Lab lab;
    private final Random random;
    private int nights;

    LaunchesThroughAllDoors(Lab lab, long seed) {
        this.lab = lab;
        this.random = new Random(seed);
    }

    /** One of the doors: a server over a world. */
    private record Serving(WebDoor door, Visitor operator, World world, StateFolder state) {}

    Score run(int rounds) throws IOException, InterruptedException {
        Score score = new Score("R7 command line twice, console and schedule at once");
        World world = World.in(lab.folder().resolve("all-doors"));
        try (Launcher.Waiting one = lab.program().launcher();
                Launcher.Waiting two = lab.program().launcher()) {
            for (int first = 0; first < rounds; first += SERIES) {
                world.clear();
                StateFolder state = new StateFolder(world.state());
                try (WebDoor door = WebDoor.open(settings(world, state))) {
                    Visitor operator = Visitor.operatorAt("http://localhost:" + door.port(), PASSWORD);
                    Serving serving = new Serving(door, operator, world, state);
                    for (int round = first; round < Math.min(rounds, first + SERIES); round++) {
                        List<String> seen = round(serving, one, two, round - first + 1);
                        score.count("round " + round, seen, new OutputCheck(world).settled(lab.commitments()));
                    }
                    nights += (int) new RunHistory(state)
                            .launches().stream()
                                    .filter(launch -> launch.door() == Launch.Door.SCHEDULE)
                                    .count();
                } catch (Refused | SQLException e) {
                    throw new IOException(e);
                }
            }
        }
        score.remark("%d runs were those of the schedule".formatted(nights));
        return score;
    }

    private static ServeSettings settings(World world, StateFolder state) throws IOException {
        Premises premises = new Premises(
                new JobFolder(Path.of("jobs")),
                Path.of("input"),
                new FolderOutput(world.output()),
                state,
                Duration.ZERO);
        return new ServeSettings(
                premises,
                Optional.of(world.output()),
                "127.0.0.1",
                0,
                List.of(),
                false,
                true,
                Map.of("JUSTICE_CONSOLE_PASSWORD", PASSWORD));
    }

    private List<String> round(Serving serving, Launcher.Waiting one, Launcher.Waiting two, int day)
            throws IOException, InterruptedException, SQLException {
        List<String> problems = new ArrayList<>();
        int before = new RunHistory(serving.state()).records().size();
        due(serving.state());
        Thread.sleep(
                random.nextInt(POLL_MILLIS)); // the schedule looks every five seconds: before, amid or after the others
        List<String> words = serving.world().run(Lab.FIRST.plusDays(day));
        one.launch(words);
        two.launch(words);
        int console = serving.operator()
                .post(
                        "/console/",
                        "/console/jobs/nightly/runs",
                        Map.of("as-of", Lab.FIRST.plusDays(day).toString()))
                .statusCode();
        if (!Set.of(303, 409).contains(console)) {
            problems.add("the console answered " + console);
        }
        for (Launcher.Waiting each : List.of(one, two)) {
            Program.Ended ended = each.end();
            if (!Set.of(0, 4).contains(ended.code())) {
                problems.add("exit code " + ended.code() + ": " + Program.shortened(ended.err()));
            }
        }
        settle(serving.state(), problems);
        judge(serving, before, problems);
        return problems;
    }

    /** Makes the night that comes next one of now; not if it is being had. */
    private static void due(StateFolder state) throws IOException, SQLException {
        try (HikariDataSource database = NightDatabase.in(state);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update scheduled_tasks set execution_time = current_timestamp where not picked");
        } catch (NightDatabase.InUse e) {
            throw new IOException(e);
        }
    }

    /** Waits until each run that began has left its record. */
    private static void settle(StateFolder state, List<String> problems) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        RunHistory history = new RunHistory(state);
        while (Files.exists(state.root().resolve("running.json"))
                || history.launches().size() != history.records().size()) {
            if (Instant.now().isAfter(end)) {
                problems.add("a run that began has left no record");
                return;
            }
            Thread.sleep(50);
        }
    }

    private static void judge(Serving serving, int before, List<String> problems) throws IOException {
        List<RunRecord> runs = new RunHistory(serving.state())
                .records().stream()
                        .sorted(Comparator.comparingLong(RunRecord::run))
                        .toList();
        if (runs.size() == before) {
            problems.add("nobody ran");
        }
        long published = runs.stream()
                .filter(run -> run.outcome() == RunRecord.Outcome.PUBLISHED)
                .count();
        int releases = new OutputCheck(serving.world()).releases().size();
        if (published != releases) {
            problems.add("%d runs published, and there are %d releases".formatted(published, releases));
        }
        runs.stream()
                .filter(run -> run.outcome() == RunRecord.Outcome.FAILED)
                .forEach(run -> problems.add("run " + run.run() + ": " + run.message()));
        Instant free = Instant.MIN;
        for (RunRecord run : runs) {
            List<String> lines = Files.readAllLines(serving.state().log(run.run(), "jsonl"));
            if (at(lines.get(0)).isBefore(free)) {
                problems.add("run " + run.run() + " began before the one before had ended");
            }
            free = at(lines.get(lines.size() - 1));
        }
    }

    private static Instant at(String line) {
        return Instant.parse(JSON.readTree(line).get("at").asString());
    }
}
