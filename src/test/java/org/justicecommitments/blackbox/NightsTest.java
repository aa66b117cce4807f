package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.JusticeCommitments;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.schedule.NightDatabase;

/** R12 and R7 for the schedule: a missed night is caught up once, and no night runs beside another run. */
@Tag("full")
class NightsTest {

    @TempDir
    private Path folder;

    private Desk desk;
    private Path jobs;

    @BeforeEach
    void setUp() throws Exception {
        desk = Desk.in(folder).with("export.csv", SmallExport.of(3).csv());
        jobs = NightlyJob.in(folder.resolve("jobs"), "30 4 * * *");
    }

    private Server serve() throws IOException, Refused {
        return Server.over(desk, jobs, Server.WITH_PASSWORD, true);
    }

    private List<RunRecord> runs() throws IOException {
        return new RunHistory(new StateFolder(desk.state())).records();
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 900 && !condition.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.call()).isTrue();
    }

    /** Makes the night that comes next one of the past, as it is after downtime. */
    private void missed(Duration ago) throws Exception {
        try (HikariDataSource database = NightDatabase.in(new StateFolder(desk.state()));
                Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update scheduled_tasks set execution_time = ?")) {
            update.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).minus(ago));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void afterDowntimeOneRunCatchesUpHoweverManyNightsWereMissed() throws Exception {
        try (Server server = serve()) {
            assertThat(server.door().nextNights()).containsOnlyKeys("nightly");
            assertThat(server.door().nextNights().get("nightly")).isAfter(Instant.now());
        }
        missed(Duration.ofDays(40));
        try (Server server = serve()) {
            until(() -> !runs().isEmpty()
                    && server.door().nextNights().get("nightly").isAfter(Instant.now()));
            Thread.sleep(12_000); // two more looks at the database
            assertThat(runs()).hasSize(1);
        }
        try (Server server = serve()) {
            Thread.sleep(7_000);
            assertThat(server.door().nextNights().get("nightly")).isAfter(Instant.now());
        }

        assertThat(runs()).singleElement().satisfies(run -> assertThat(run.outcome())
                .isEqualTo(RunRecord.Outcome.PUBLISHED));
        assertThat(new RunHistory(new StateFolder(desk.state()))
                        .launch(1)
                        .orElseThrow()
                        .door())
                .isEqualTo(Launch.Door.SCHEDULE);
    }

    @Test
    void whoLosesTheDatabaseOfTheScheduleStillHasTheMissedNightOnce() throws Exception {
        desk.run().with(0);
        Path record = desk.state().resolve("runs/000001.json");
        String old = Files.readString(record);
        Files.writeString(
                record,
                old.replaceFirst(
                        "\"started\":\"[^\"]+\"",
                        "\"started\":\"" + Instant.now().minus(Duration.ofDays(3)) + "\""));
        assertThat(Files.readString(record)).isNotEqualTo(old);
        for (int i = 0; i < 2; i++) {
            try (Server server = serve()) {
                until(() -> runs().size() == 2
                        && server.door().nextNights().get("nightly").isAfter(Instant.now()));
                Thread.sleep(6_000);
            }
            Files.delete(desk.state().resolve("schedule.mv.db"));
        }

        assertThat(runs()).hasSize(2);
    }

    @Test
    void aNightThatFindsAnotherRunUnderWayWaitsForIt() throws Exception {
        serve().close();
        missed(Duration.ofMinutes(1));
        LockHolder other = LockHolder.of(desk.state()); // before the server: the night is due as soon as it is there
        try (Server server = serve()) {
            try (other) {
                assertThat(other.pid()).isPositive();
                Thread.sleep(8_000);
                assertThat(runs()).isEmpty();
                assertThat(server.door().nextNights().get("nightly"))
                        .isBefore(Instant.now().plusSeconds(60));
            }
            Instant last = Instant.now().plusSeconds(90);
            while (runs().isEmpty() && Instant.now().isBefore(last)) {
                Thread.sleep(200);
            }
            assertThat(runs())
                    .as(
                            "next is %s, at %s; running: %s",
                            server.door().nextNights(), Instant.now(), LiveRun.in(new StateFolder(desk.state())))
                    .hasSize(1);
        }
    }

    @Test
    void aNightWhoseJobFileIsBrokenLeavesARecordOnceAndTellsWhomTheFileBeforeNamed() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        HttpServer people = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        people.createContext("/", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        people.start();
        Path file = jobs.resolve("nightly.yaml");
        String hook = "\nnotify: {webhook: {url_from: HOOK, on: [failed]}}\n";
        Files.writeString(file, Files.readString(file) + hook);
        Map<String, String> environment = new HashMap<>(Server.WITH_PASSWORD);
        environment.put("HOOK", "http://127.0.0.1:" + people.getAddress().getPort() + "/");
        Program.run(desk.words(List.of("run", file, "--input", desk.input()))).with(0);
        serve().close();
        Files.writeString(file, Files.readString(file).replace("\nnotify:", "\nnotify: ]["));
        missed(Duration.ofMinutes(1));
        Path log = folder.resolve("serve.log");
        ProcessBuilder builder = Program.java(
                        List.of(),
                        JusticeCommitments.class,
                        Arrays.stream(desk.words(
                                        List.of("serve", "--port", "0", "--jobs", jobs, "--input", desk.input())))
                                .map(Object::toString)
                                .toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process serving = builder.start();
        try {
            until(() -> runs().size() == 2);
            until(() -> !told.isEmpty());
            Thread.sleep(7_000);
        } finally {
            serving.destroy();
            serving.onExit().join();
            people.stop(0);
        }

        assertThat(runs()).hasSize(2);
        RunRecord night = runs().get(0);
        assertThat(night.outcome()).isEqualTo(RunRecord.Outcome.FAILED);
        assertThat(night.message())
                .startsWith("The night was not run: nightly.yaml, line ")
                .contains("not YAML", "still stands.")
                .doesNotContain(folder.toString());
        assertThat(told).singleElement(as(STRING)).contains("The night was not run: nightly.yaml");
        assertThat(Files.readString(desk.output().resolve("status.json"))).contains("\"failed\"");
        assertThat(desk.state().resolve("logs/run-2.log")).content().contains("not YAML");
    }

    @Test
    void aServerWithoutAScheduleRunsNothing() throws Exception {
        serve().close();
        missed(Duration.ofDays(1));
        try (Server server = Server.over(desk, jobs, Server.WITH_PASSWORD, false)) {
            Thread.sleep(7_000);
            assertThat(server.door().nextNights()).isEmpty();
        }

        assertThat(runs()).isEmpty();
    }

    @Test
    void twoSchedulesOverOneStateFolderAreRefused() throws Exception {
        try (Server server = serve()) {
            assertThat(server.door().port()).isPositive();
            // Another process; within one, H2 shares the file.
            assertThat(Program.runInOwnJvm(
                                    List.of(),
                                    Server.WITH_PASSWORD,
                                    desk.words(List.of("serve", "--port", "0", "--jobs", jobs)))
                            .with(2)
                            .inPlainWords()
                            .err())
                    .contains("Another `serve` runs the schedule");
            // A run from the command line is no schedule: it goes through.
            assertThat(Program.runInOwnJvm(List.of(), Map.of(), desk.runWords())
                            .with(0)
                            .err())
                    .contains("Published release");
        }
    }

    @Test
    void aDamagedDatabaseOfTheScheduleIsSetAside() throws Exception {
        serve().close();
        Files.write(desk.state().resolve("schedule.mv.db"), new byte[5_000]);
        try (Server server = serve()) {
            assertThat(server.door().nextNights()).containsOnlyKeys("nightly");
        }
        assertThat(desk.state().resolve("schedule-damaged.mv.db")).exists();
    }
}
