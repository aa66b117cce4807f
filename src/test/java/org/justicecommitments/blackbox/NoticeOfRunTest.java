package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people hear of a run, and where it leads them. */
class NoticeOfRunTest {

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private HttpServer people;
    private Desk desk;
    private Path job;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        people = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        people.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        people.start();
        desk = Desk.in(folder).withSample();
        job = NightlyJob.in(folder.resolve("jobs"), "30 4 * * *").resolve("nightly.yaml");
    }

    @AfterEach
    void close() {
        people.stop(0);
    }

    private JsonNode toldBy(String settings) throws Exception {
        Files.writeString(
                job,
                Files.readString(job) + "\nnotify: {" + settings + " webhook: {url_from: HOOK, on: [published]}}\n");
        Map<String, String> hook =
                Map.of("HOOK", "http://127.0.0.1:" + people.getAddress().getPort() + "/");
        Program.runInOwnJvm(List.of(), hook, desk.words(List.of("run", job, "--input", desk.input())))
                .with(0);
        assertThat(bodies).hasSize(1);
        return JsonMapper.builder().build().readTree(bodies.get(0));
    }

    @Test
    void theCellsToMendLeadToTheRunWhereTheMarkedWorkbooksAre() throws Exception {
        JsonNode told = toldBy("console_url: 'https://data.example.org/console/',");

        assertThat(told.get("cells_to_mend").asInt()).isPositive();
        assertThat(told.get("text").asString())
                .contains("1 cell to mend, here: https://data.example.org/console/runs/1\n");
    }

    @Test
    void withoutAConsoleTheyLeadToTheReport() throws Exception {
        assertThat(toldBy("").get("text").asString())
                .contains("quality/report.html\n")
                .doesNotContain("console");
    }
}
