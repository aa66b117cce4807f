package org.justicecommitments.recovery;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.blackbox.NightlyJob;
import org.justicecommitments.blackbox.Visitor;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.ServeSettings;
import org.justicecommitments.web.WebDoor;
import org.justicecommitments.web.launch.Premises;
import org.justicecommitments.web.schedule.NightDatabase;

/** All doors to one world: two command lines that wait, a server with its schedule and its console, and a second server in a process of its own. */
final class Doors implements AutoCloseable {

    private static final String PASSWORD = "a long enough word";
    private static final Pattern ADDRESS = Pattern.compile("Public pages: (http://localhost:\\d+)/");
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final World world;
    private final StateFolder state;
    private final Path jobs;
    private final String job;
    private final WebDoor server;
    private final HikariDataSource schedule;
    private final Console console;
    private final Program.Started second;
    private final Console secondConsole;
    private Instant looked = Instant.MIN;

    /** Somebody signed in at a console, with a form open before him. */
    static final class Console {

        private static final String LAUNCH = "/console/jobs/nightly/runs";

        private final Visitor operator;
        private String token = "";

        private Console(Visitor operator) {
            this.operator = operator;
        }

        private static Console at(String base) throws IOException, InterruptedException {
            return new Console(Visitor.operatorAt(base, PASSWORD));
        }

        /** Opens the form, so that only a button has to be pressed. */
        void open() throws IOException, InterruptedException {
            token = operator.token("/console/");
        }

        /** Presses the button. */
        HttpResponse<String> launch() throws IOException, InterruptedException {
            return operator.send(LAUNCH, token, Map.of());
        }
    }

    private Doors(Lab lab, World world) throws IOException, InterruptedException, Refused, SQLException {
        this.world = world;
        this.state = new StateFolder(world.state());
        this.jobs = NightlyJob.in(lab.folder().resolve("jobs-of-all-doors"), "30 4 * * *");
        this.job = Files.readString(jobs.resolve("nightly.yaml"), StandardCharsets.UTF_8);
        this.server = WebDoor.open(settings());
        try {
            this.schedule = NightDatabase.in(state);
        } catch (NightDatabase.InUse e) {
            throw new IOException(e);
        }
        this.console = Console.at("http://localhost:" + server.port());
        this.second = lab.program()
                .start(
                        lab.program()
                                .command(world.words(
                                        "serve", "--no-schedule", "--port", "0", "--jobs", jobs.toString())),
                        Map.of("JUSTICE_CONSOLE_PASSWORD", PASSWORD));
        this.secondConsole = Console.at(address());
    }

    /** Opens the doors to a world that is empty, and waits until the schedule has had its first night. */
    static Doors to(World world, Lab lab) throws IOException, InterruptedException {
        world.clear();
        try {
            Doors doors = new Doors(lab, world);
            doors.due(Instant.now());
            doors.watch(Instant.now());
            await("the first night", () -> !doors.isNightUnderWay());
            return doors;
        } catch (Refused | SQLException e) {
            throw new IOException(e);
        }
    }

    private ServeSettings settings() {
        Premises premises = new Premises(
                new JobFolder(jobs), World.input(), new FolderOutput(world.output()), state, Duration.ZERO);
        return new ServeSettings(
                premises, "127.0.0.1", 0, List.of(), false, true, Map.of("JUSTICE_CONSOLE_PASSWORD", PASSWORD));
    }

    private String address() throws IOException {
        String[] found = {""};
        await("the second server", () -> {
            Matcher said = ADDRESS.matcher(Files.readString(second.err(), StandardCharsets.UTF_8));
            if (said.find()) {
                found[0] = said.group(1);
            }
            return !found[0].isEmpty();
        });
        return found[0];
    }

    /** Waits for something that must come. */
    static void await(String what, Callable<Boolean> condition) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try {
            while (!condition.call()) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException(what + " never comes");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    StateFolder state() {
        return state;
    }

    /** The console of the server that has the schedule. */
    Console console() {
        return console;
    }

    /** The console of the other server. */
    Console secondConsole() {
        return secondConsole;
    }

    /** The command line of a run: the one that the consoles and the schedule ask for as well. */
    List<String> commandLine() {
        return world.words("run", jobs.resolve("nightly.yaml").toString(), "--progress", "plain");
    }

    /** Changes the job file, so that the next run has something to publish. */
    void change(int round) throws IOException {
        Durable.replace(jobs.resolve("nightly.yaml"), job + "# round " + round + "\n");
    }

    /** When the schedule is going to look for what is due, if it looked when it was seen last. */
    Instant nextLook() {
        Instant next = looked;
        Instant soonest = Instant.now().plusMillis(500);
        while (next.isBefore(soonest)) {
            next = next.plus(POLL);
        }
        return next;
    }

    /** Makes the next night due. */
    void due(Instant instant) throws SQLException {
        try (Connection connection = schedule.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update scheduled_tasks set execution_time = '%s' where not picked".formatted(instant));
        }
    }

    /** Sees the schedule take the night that is due, to know when it looks. */
    void watch(Instant from) throws IOException {
        while (Instant.now().isBefore(from)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        await("the night that is due", this::isTaken);
        looked = Instant.now();
    }

    private boolean isTaken() throws SQLException {
        return holds("picked or execution_time > current_timestamp");
    }

    boolean isNightUnderWay() throws SQLException {
        return holds("picked");
    }

    private boolean holds(String condition) throws SQLException {
        try (Connection connection = schedule.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from scheduled_tasks where " + condition)) {
            return answer.next() && answer.getInt(1) > 0;
        }
    }

    /** Whether the night was put off for a moment, and is not had. */
    boolean isPutOff() throws SQLException {
        return holds("not picked and execution_time < dateadd(minute, 1, current_timestamp)");
    }

    @Override
    public void close() {
        second.process().destroy();
        second.process().onExit().join();
        schedule.close();
        server.close();
    }
}
