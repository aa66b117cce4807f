package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
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

/** R12 and R7 with several servers: two processes that share a PostgreSQL and a state folder have each night once. */
@Tag("soak")
class SharedScheduleTest {

    private static final int NIGHTS = 3;

    private final List<Process> serving = new ArrayList<>();
    private EmbeddedPostgres server;
    private Desk desk;
    private Path jobs;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        server = EmbeddedPostgres.builder().start();
        desk = Desk.in(folder).with("export.csv", SmallExport.of(3).csv());
        jobs = NightlyJob.in(folder.resolve("jobs"), "30 4 * * *");
    }

    @AfterEach
    void close() throws IOException {
        for (Process process : serving) {
            process.destroyForcibly();
            process.onExit().join();
        }
        server.close();
    }

    private Process serve(String watch) throws IOException {
        Object[] words =
                desk.words(List.of("serve", "--port", "0", "--jobs", jobs, "--input", desk.input(), "--watch", watch));
        ProcessBuilder builder = Program.java(
                        List.of(),
                        JusticeCommitments.class,
                        Arrays.stream(words).map(Object::toString).toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(log(serving.size()).toFile());
        builder.environment().putAll(Server.WITH_PASSWORD);
        builder.environment()
                .put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()));
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", "postgres");
        Process process = builder.start();
        serving.add(process);
        return process;
    }

    private Path log(int number) {
        return desk.root().resolve("serve-" + number + ".log");
    }

    /** Starts two servers at the same instant, over a database without a table. */
    private void serveTwice(String watch) throws Exception {
        serve(watch);
        serve(watch);
        for (int i = 0; i < 2; i++) {
            Path log = log(i);
            until("server " + i + " never listens", () -> Files.readString(log).contains("Job nightly runs next at "));
        }
    }

    private void until(String otherwise, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 1_500 && !condition.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.call())
                .as("%s:%n%s%n%s", otherwise, Files.readString(log(0)), Files.readString(log(1)))
                .isTrue();
    }

    private int sql(String update) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        }
    }

    private void due() throws SQLException {
        assertThat(sql("update scheduled_tasks set execution_time = now() - interval '1 minute'"))
                .isEqualTo(1);
    }

    private boolean isNextInFuture() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(
                        "select count(*) from scheduled_tasks where execution_time > now() and not picked")) {
            return answer.next() && answer.getInt(1) == 1;
        }
    }

    private StateFolder state() {
        return new StateFolder(desk.state());
    }

    private List<RunRecord> runs() throws IOException {
        return new RunHistory(state()).records();
    }

    @Test
    void eachNightIsHadOnceByOneOfThem() throws Exception {
        serveTwice("0");
        assertThat(serving).allMatch(Process::isAlive);
        for (int night = 1; night <= NIGHTS; night++) {
            int had = night;
            due();
            until("night " + night + " is not had", () -> runs().size() >= had && isNextInFuture());
            Thread.sleep(6_000); // the other one looks again
            assertThat(runs()).hasSize(night);
        }

        assertThat(new RunHistory(state()).launches())
                .hasSize(NIGHTS)
                .allMatch(launch -> launch.door() == Launch.Door.SCHEDULE);
        assertThat(runs())
                .extracting(RunRecord::outcome)
                .containsExactly(RunRecord.Outcome.UNCHANGED, RunRecord.Outcome.UNCHANGED, RunRecord.Outcome.PUBLISHED);
    }

    @Test
    void aNightWhoseServerIsKilledIsBegunAgainByTheOther() throws Exception {
        serveTwice("15");
        due();
        until("nobody begins", () -> LiveRun.in(state()).isPresent());
        long killed = LiveRun.in(state()).orElseThrow().launch().process();
        Optional<Process> victim =
                serving.stream().filter(process -> process.pid() == killed).findFirst();
        victim.orElseThrow().destroyForcibly().onExit().join();
        Instant death = Instant.now();

        until("the other does not begin it again", () -> !runs().isEmpty() && isNextInFuture());

        assertThat(Duration.between(death, Instant.now())).isLessThan(Duration.ofMinutes(2));
        Thread.sleep(6_000);
        assertThat(runs()).singleElement().satisfies(run -> assertThat(run.outcome())
                .isEqualTo(RunRecord.Outcome.PUBLISHED));
        assertThat(new RunHistory(state()).launch(2).orElseThrow().process()).isNotEqualTo(killed);
    }
}
