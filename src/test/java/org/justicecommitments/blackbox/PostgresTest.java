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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.JusticeCommitments;

/** The job database on a real PostgreSQL: what holds on H2 holds here, and runs on several machines exclude each other. */
class PostgresTest {

    private static EmbeddedPostgres server;

    private final List<Process> started = new ArrayList<>();
    private Desk desk;
    private String schema;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void openDesk(@TempDir Path folder) throws Exception {
        schema = "s" + Integer.toUnsignedString(folder.getFileName().toString().hashCode());
        sql("create schema " + schema);
        desk = Desk.in(folder).with("export.csv", SmallExport.of(30).csv());
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private List<String> asked(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement one = connection.createStatement();
                ResultSet answer = one.executeQuery(query.formatted(schema))) {
            while (answer.next()) {
                rows.add(answer.getString(1));
            }
        }
        return rows;
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://127.0.0.1:%d/postgres?currentSchema=%s".formatted(server.getPort(), schema),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "postgres");
    }

    private Program.Ended run(Object... options) throws Exception {
        return Program.runInOwnJvm(List.of(), environment(), desk.runWords(options));
    }

    /** A run that goes on until it is killed or ends: it waits long for files to stay the same. */
    private Process running(Path state) throws IOException {
        String[] words = {
            "run",
            "nightly",
            "--input",
            desk.input().toString(),
            "--output",
            desk.output().toString(),
            "--state",
            state.toString(),
            "--watch",
            "60"
        };
        ProcessBuilder builder = Program.java(List.of(), JusticeCommitments.class, words)
                .redirectErrorStream(true)
                .redirectOutput(state.resolveSibling("running.log").toFile());
        builder.environment().putAll(environment());
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private void waitForLock() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (asked("select pid from pg_locks where locktype = 'advisory' and granted")
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private void killAll() {
        for (Process process : started) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Test
    void aRunIsRecordedThereAndTheReleaseIsTheSameBytesAsWithH2() throws Exception {
        run().with(0);

        assertThat(asked("select status from %s.batch_job_execution")).containsExactly("COMPLETED");
        assertThat(asked("select step_name from %s.batch_step_execution order by step_execution_id"))
                .containsExactly("source", "normalize", "tag", "assess", "summarize", "release");
        assertThat(desk.state().resolve("jobs.mv.db")).doesNotExist();
        Release onPostgres = desk.release();
        Desk other = Desk.in(desk.output().resolveSibling("other"))
                .with("export.csv", SmallExport.of(30).csv());
        other.run().with(0);
        Map<String, Path> onH2 = other.release().reproducibleFiles();
        onPostgres.reproducibleFiles().forEach((path, file) -> assertThat(file).hasSameBinaryContentAs(onH2.get(path)));

        assertThat(run().with(0).err()).contains("Checked, unchanged");
        desk.with("export.csv", SmallExport.of(31).csv());
        run().with(0);
        assertThat(asked("select status from %s.batch_job_execution")).containsExactly("COMPLETED", "COMPLETED");
        Program.runInOwnJvm(List.of(), environment(), desk.words(List.of("verify", onPostgres.id()), "--rebuild"))
                .with(0);
        assertThat(asked("select status from %s.batch_job_execution")).hasSize(2);
    }

    @Test
    void aSecondMachineIsRefusedWhileOneRunsAndGoesOnOnceThatIsKilled() throws Exception {
        Path elsewhere = desk.state().resolveSibling("elsewhere");
        Process first = running(elsewhere);
        try {
            waitForLock();

            Program.Ended second = run().with(4).inPlainWords();

            assertThat(second.err()).contains("Already running: process " + first.pid() + " on ", " since ");
            assertThat(desk.published()).isEmpty();
        } finally {
            killAll();
        }

        run().with(0);
        assertThat(desk.release().rows("data/commitments")).hasSize(30);
    }

    @Test
    void anExecutionThatAKilledRunLeftIsMarkedAsFailedByTheNext() throws Exception {
        run().with(0);
        sql("update %s.batch_job_execution set status = 'STARTED', end_time = null".formatted(schema));
        desk.with("export.csv", SmallExport.of(31).csv());

        run().with(0);

        assertThat(asked("select status from %s.batch_job_execution order by job_execution_id"))
                .containsExactly("FAILED", "COMPLETED");
    }

    @Test
    void aServerThatIsNotThereOrRefusesIsSaidInPlainWordsWithoutThePassword() throws Exception {
        Map<String, String> gone = Map.of(
                "SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/postgres?password=secret-7cfa",
                "SPRING_DATASOURCE_USERNAME", "postgres");

        Program.Ended ended =
                Program.runInOwnJvm(List.of(), gone, desk.runWords()).with(1).inPlainWords();

        assertThat(ended.err())
                .contains("The job database that SPRING_DATASOURCE_URL names cannot be used: nothing answers there.")
                .doesNotContain("7cfa");
        assertThat(Files.exists(desk.output().resolve("releases"))).isFalse();
    }
}
