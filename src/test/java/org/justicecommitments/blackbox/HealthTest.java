package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors are told, and whom the server tells it. */
class HealthTest {

    private static final String HEALTH = "/actuator/health";
    private static final String METRICS = "/actuator/prometheus";
    private static final String[] PROXY = {"X-Forwarded-For: 192.0.2.7"};

    private Desk desk;
    private Server server;

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        desk = Desk.in(folder).with("export.csv", SmallExport.of(3).csv());
        server = Server.over(desk);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private String elsewhere(String address, String... head) throws Exception {
        String[] lines = new String[head.length + 1];
        lines[0] = PROXY[0];
        System.arraycopy(head, 0, lines, 1, head.length);
        return server.get(address, lines);
    }

    private static String basic(String name, String password) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thisMachineReadsWhatIsWellAndOthersOnlyWhetherAllIs() throws Exception {
        String here = server.get(HEALTH);
        assertThat(Server.status(here)).as(here).isEqualTo(200);
        assertThat(Server.head(here, "Content-Type")).startsWith("application/json");
        assertThat(Server.body(here))
                .contains("\"status\":\"UP\"", "\"output\"", "\"state\"", "\"database\"", "Nothing was run yet.");

        String there = elsewhere(HEALTH);
        assertThat(Server.status(there)).isEqualTo(200);
        assertThat(Server.body(there).strip()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Server.head(there, "Set-Cookie")).isEmpty();
        assertThat(Server.body(elsewhere(HEALTH, basic("operator", Server.PASSWORD))))
                .contains("\"database\"");
        String otherName =
                server.raw("GET " + HEALTH + " HTTP/1.1\r\nHost: data.example.org\r\nConnection: close\r\n\r\n");
        assertThat(Server.body(otherName).strip()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aFailedRunIsDownThoughPagesAreServed() throws Exception {
        server.close();
        desk.run().with(0);
        Files.createDirectories(desk.state().resolve("runs"));
        Path record = desk.state().resolve("runs/000001.json");
        Files.writeString(record, Files.readString(record).replace("\"PUBLISHED\"", "\"FAILED\""));
        server = Server.over(desk);

        String answer = server.get(HEALTH);
        assertThat(Server.status(answer)).isEqualTo(503);
        assertThat(Server.body(answer)).contains("\"status\":\"DOWN\"", "Run 1 of nightly: ");
        assertThat(Server.body(elsewhere(HEALTH)).strip()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(Server.status(server.get(HEALTH + "/readiness"))).isEqualTo(200);
        assertThat(Server.status(server.get(HEALTH + "/liveness"))).isEqualTo(200);
        assertThat(Server.body(server.get(METRICS))).contains("justice_health{check=\"run\"} 0.0");
    }

    @Test
    void aLateRunAndAnOutputThatIsGoneAreDown() throws Exception {
        server.close();
        desk.run().with(0);
        Path status = desk.output().resolve("status.json");
        Files.writeString(
                status,
                Files.readString(status)
                        .replaceFirst("\"stale_after\" : \"[^\"]+\"", "\"stale_after\" : \"2024-01-01T00:00:00Z\""));
        server = Server.over(desk);
        assertThat(Server.body(server.get(HEALTH)))
                .contains("The run that was expected has not been made. The next run is late after 2024-01-01");

        server.close();
        Files.delete(status);
        Files.createDirectories(status.resolve("in-the-way"));
        server = Server.over(desk);
        assertThat(Server.body(server.get(HEALTH + "/readiness"))).contains("The output cannot be read");
    }

    @Test
    void metricsAreThoseOfTheLastRunAndOfThisMomentForThisMachineAndOperators() throws Exception {
        server.close();
        desk.run().with(0);
        server = Server.over(desk);

        String answer = server.get(METRICS);
        assertThat(Server.status(answer)).as(answer).isEqualTo(200);
        assertThat(Server.head(answer, "Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(Server.body(answer))
                .contains("justice_stage_rows{job=\"nightly\",stage=\"normalize\"}")
                .contains("justice_health{check=\"output\"} 1.0")
                .contains("jvm_memory_used_bytes{", "process_uptime_seconds");
        assertThat(Server.body(answer).lines().filter(line -> line.startsWith("# TYPE ")))
                .doesNotHaveDuplicates();

        assertThat(Server.status(elsewhere(METRICS))).isEqualTo(401);
        assertThat(Server.status(elsewhere(METRICS, basic("operator", "a wrong long word"))))
                .isEqualTo(401);
        assertThat(Server.status(elsewhere(METRICS, basic("operator", Server.PASSWORD))))
                .isEqualTo(200);
        assertThat(Server.status(server.get("/actuator/env"))).isEqualTo(404);
    }

    @Test
    void theStageUnderWayIsShown() throws Exception {
        Files.writeString(
                desk.state().resolve("running.json"),
                """
                {"launch":{"run":7,"jobFile":"j","input":"i","output":"o","state":"s","asOf":"","dryRun":false,
                "watchMillis":0,"door":"SCHEDULE","by":"schedule","process":%d,"started":"2026-01-01T00:00:00Z"},
                "stage":"tag","rows":40,"expected":90,"stageStarted":"2026-01-01T00:00:00Z","stages":[]}
                """
                        .formatted(ProcessHandle.current().pid()));

        assertThat(Server.body(server.get(METRICS)))
                .contains("justice_running_rows{run=\"7\",stage=\"tag\"} 40.0")
                .contains("justice_running_rows_expected{run=\"7\",stage=\"tag\"} 90.0");

        Files.delete(desk.state().resolve("running.json"));
        assertThat(Server.body(server.get(METRICS))).doesNotContain("stage=\"tag\"} 40.0");
    }

    @Test
    void wrongPasswordsOfMonitorsAreCountedLikeThoseOfPeople() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(Server.status(elsewhere(METRICS, basic("operator", "a wrong long word"))))
                    .isEqualTo(401);
        }

        assertThat(Server.status(elsewhere(METRICS, basic("operator", Server.PASSWORD))))
                .isEqualTo(429);
        assertThat(Files.readString(desk.state().resolve("audit.log"))).contains("as a monitor");
    }

    @Test
    void withoutPasswordsOnlyThisMachineReadsMetrics() throws Exception {
        server.close();
        server = Server.over(desk, Path.of("jobs"), java.util.Map.of(), false);

        assertThat(Server.status(server.get(METRICS))).isEqualTo(200);
        assertThat(Server.status(elsewhere(METRICS))).isEqualTo(403);
        assertThat(Server.status(elsewhere(METRICS, basic("operator", Server.PASSWORD))))
                .isEqualTo(403);
    }
}
