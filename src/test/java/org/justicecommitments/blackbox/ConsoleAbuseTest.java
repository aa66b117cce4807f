package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.Scoreboard;

/** R16: no run starts that no operator asked for, and no two at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleAbuseTest {

    private static final String LAUNCH = "/console/jobs/nightly/runs";

    private Desk desk;
    private Server server;
    private Visitor operator;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        desk = Desk.in(folder).with("export.csv", SmallExport.of(20).csv());
        server = Server.over(desk);
        operator = Visitor.operator(server);
    }

    @AfterAll
    void end() {
        server.close();
    }

    private long launches() throws Exception {
        Path folder = desk.state().resolve("launches");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    @Order(1)
    void withoutASessionNothingIsLaunchedStoppedOrDecided() throws Exception {
        for (String address : List.of(
                LAUNCH,
                "/console/runs/1/stop",
                "/console/runs/1/restart",
                "/console/held/x/approve",
                "/console/held/x/reject",
                "/console/releases/x/withdraw",
                "/console/releases/x/keep",
                "/console/check")) {
            Visitor stranger = new Visitor(server);
            assertThat(stranger.send(address, "", server.base(), Map.of("reason", "x"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
            String token = stranger.token("/console/sign-in");
            assertThat(stranger.send(address, token, server.base(), Map.of("reason", "x"))
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        for (String address : List.of("/console/", "/console/runs/1", "/console/runs/1/events", "/console/audit")) {
            assertThat(new Visitor(server).get(address).statusCode())
                    .as(address)
                    .isEqualTo(302);
        }
        assertThat(launches()).isZero();
    }

    @Test
    @Order(2)
    void anUploadIsNotEvenReadWithoutASession() throws Exception {
        Visitor stranger = new Visitor(server);
        String token = stranger.token("/console/sign-in");

        assertThat(stranger.upload("/console/check", token, "nightly", "a.csv", new byte[1_000_000])
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(3)
    void aGetLaunchesNothing() throws Exception {
        assertThat(operator.get(LAUNCH).statusCode()).isEqualTo(405);
        assertThat(operator.get(LAUNCH + "?_csrf=" + operator.token("/console/"))
                        .statusCode())
                .isEqualTo(405);
        assertThat(launches()).isZero();
    }

    @Test
    @Order(4)
    void aForeignPageLaunchesNothingThoughTheBrowserSendsTheCookie() throws Exception {
        String token = operator.token("/console/");
        for (String origin : List.of(
                "http://evil.example",
                "null",
                "",
                "http://localhost",
                "http://localhost:1",
                "https://localhost:" + server.door().port(),
                server.base() + ".evil.example",
                server.base() + "/")) {
            assertThat(operator.send(LAUNCH, token, origin, Map.of()).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        for (String wrong : List.of("", "x", token.substring(1))) {
            assertThat(operator.send(LAUNCH, wrong, server.base(), Map.of()).statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
        assertThat(launches()).isZero();
    }

    @Test
    @Order(5)
    void underAForeignNameThereIsNoConsole() throws Exception {
        int port = server.door().port();
        for (String host : List.of(
                "evil.example",
                "evil.example:" + port,
                "localhost.evil.example",
                "192.0.2.1:" + port,
                "localhost@evil")) {
            String answer =
                    server.raw("GET /console/sign-in HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(Server.status(answer)).as(host).isIn(400, 403);
            assertThat(Server.head(answer, "Set-Cookie")).isEmpty();
        }
        assertThat(Server.status(server.raw(
                        "GET /console/sign-in HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n")))
                .isEqualTo(200);
    }

    @Test
    @Order(6)
    void anUnknownJobOrDayIsRefused() throws Exception {
        for (String job : List.of("taxonomy", "nightlyx", "codelists")) {
            assertThat(operator.post("/console/", "/console/jobs/" + job + "/runs", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(operator.post("/console/", LAUNCH, Map.of("as-of", "tomorrow"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(launches()).isZero();
    }

    @Test
    @Order(7)
    void fiftyLaunchesAtOnceStartOneRun() throws Exception {
        String token = operator.token("/console/");
        List<Integer> answers = atOnce(50, () -> operator.send(LAUNCH, token, server.base(), Map.of()));

        assertThat(answers)
                .containsOnly(303, 409)
                .filteredOn(status -> status == 303)
                .hasSize(1);
        assertThat(launches()).isEqualTo(1);
        operator.until("/console/runs/1", "published");
    }

    @Test
    @Order(8)
    void aFormThatIsSentAgainAndAgainStartsOneRunHoweverLateItComes() throws Exception {
        String token = operator.token("/console/");
        Map<String, String> form = Map.of("form", "the-same-form", "as-of", "2024-01-01");
        HttpResponse<String> first = operator.send(LAUNCH, token, server.base(), form);
        assertThat(first.statusCode()).isEqualTo(303);
        operator.until("/console/runs/2", "published");
        List<Integer> again = atOnce(10, () -> operator.send(LAUNCH, token, server.base(), form));

        assertThat(again).containsOnly(303);
        assertThat(launches()).isEqualTo(2);
    }

    @Test
    @Order(9)
    void whileAnotherProcessRunsTheConsoleSaysWhoAndSinceWhen() throws Exception {
        try (LockHolder other = LockHolder.of(desk.state())) {
            HttpResponse<String> answer = operator.post("/console/", LAUNCH, Map.of());

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body()).contains("Already running: process " + other.pid() + " since 2");
        }
        assertThat(launches()).isEqualTo(2);
    }

    private static List<Integer> atOnce(int times, Callable<HttpResponse<String>> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CyclicBarrier start = new CyclicBarrier(times);
        try {
            List<Future<Integer>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return request.call().statusCode();
                    }))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            Scoreboard.count("R16", times, 0); // what does not hold fails the test
            for (Future<Integer> one : all) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
