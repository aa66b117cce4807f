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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import tools.jackson.databind.JsonNode;

/** How things stand, who is told, and what is measured. */
class StatusTest {

    @TempDir
    private Path folder;

    @Test
    void theStatusHasFourInstantsAndWhenTheNextRunIsDueAndLate() throws IOException {
        NightDesk desk = NightDesk.in(folder, "");
        String first = desk.night("2026-03-01T03:30:00Z", SmallExport.of(30)).release();
        desk.replacing("title: Justice commitments of", "title: The justice commitments of")
                .night("2026-03-02T03:30:00Z");

        RunRecord unchanged = desk.night("2026-03-03T03:30:00Z");

        assertThat(unchanged.outcome()).isEqualTo(Outcome.UNCHANGED);
        JsonNode status = desk.root("status.json");
        assertThat(status.get("state").asString()).isEqualTo("unchanged");
        assertThat(status.get("release").asString()).isNotEqualTo(first);
        assertThat(status.get("source_changed").asString()).isEqualTo("2026-03-01T03:30:00Z");
        assertThat(status.get("built").asString()).isEqualTo("2026-03-02T03:30:00Z");
        assertThat(status.get("published").asString()).isEqualTo("2026-03-02T03:30:00Z");
        assertThat(status.get("checked").asString()).isEqualTo("2026-03-03T03:30:00Z");
        // 04:30 in Brussels, which the run of this minute is not
        assertThat(status.get("expected_next").asString()).isEqualTo("2026-03-04T03:30:00Z");
        assertThat(status.get("stale_after").asString()).isEqualTo("2026-03-04T06:30:00Z");
        assertThat(desk.rootText("status.html"))
                .contains(
                        "data-stale-after=\"2026-03-04T06:30:00Z\"",
                        "The last check found nothing new.",
                        "expected at <time datetime=\"2026-03-04T03:30:00Z\">2026-03-04 03:30 UTC</time>",
                        "<script src=\"status.js\" defer>")
                .doesNotContain("onclick", "style=");
        assertThat(desk.rootText("status.js")).contains("data-stale-after");
    }

    @Test
    void theCommandEndsWithOneWhenTheRunIsLate() throws IOException {
        NightDesk desk = NightDesk.in(folder, "");
        assertThat(desk.command("status").with(1).err()).contains("Nothing was run yet");

        desk.night("2026-03-01T03:30:00Z", SmallExport.of(2));
        assertThat(desk.command("status").with(1).out()).contains("LATE", "late after      2026-03-02T06:30:00Z");

        desk.night("2096-03-01T03:30:00Z");
        assertThat(desk.command("status").with(0).out()).contains("unchanged", "expected next   2096-03-02T03:30:00Z");
    }

    @Test
    void peopleAreToldOfReleasesAndOnceOfEachMissedNightAndAFailureIsASentence() throws Exception {
        List<String> got = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            NightDesk desk =
                    NightDesk.in(folder, "notify: {webhook: {url_from: HOOK, on: [published, held, failed, late]}}\n");
            RunRecord first = desk.night(
                    "2026-03-01T03:30:00Z",
                    SmallExport.of(2)
                            .row("ZZA7900")
                            .set(SmallExport.START, "sometime")
                            .set("End Date", "35/35/2020"));
            assertThat(first.outcome()).isEqualTo(Outcome.PUBLISHED);
            assertThat(first.message()).contains("No webhook was called: The environment has no HOOK.");

            Map<String, String> hook = Map.of(
                    "HOOK",
                    "http://127.0.0.1:%d/7cfa".formatted(server.getAddress().getPort()));
            Object[] status = desk.desk().words(List.of("status", "--notify"), "--job", desk.job());
            Program.runInOwnJvm(List.of(), hook, status).with(1);
            Program.runInOwnJvm(List.of(), hook, status).with(1);
            assertThat(got).hasSize(1);
            assertThat(got.get(0)).contains("\"event\" : \"late\"", "expected at 2026-03-02T03:30:00Z");

            desk.desk().with(NightDesk.FILE, SmallExport.of(1).csv());
            Object[] run = desk.desk()
                    .words(List.of("run", desk.job(), "--input", desk.desk().input()));
            Program.Ended held = Program.runInOwnJvm(List.of(), hook, run).with(3);
            assertThat(got).hasSize(2);
            JsonNode notice = Release.JSON.readTree(got.get(1));
            assertThat(notice.get("event").asString()).isEqualTo("held");
            assertThat(notice.get("link").asString()).endsWith("CHANGES.md");
            assertThat(Path.of(notice.get("link").asString())).exists();
            assertThat(held.err()).doesNotContain("7cfa");

            Program.runInOwnJvm(List.of(), hook, run).with(3);
            assertThat(got).hasSize(2);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void everyRunLeavesMetricsForPrometheusAndItsLogForPeopleAndForPrograms() throws IOException {
        NightDesk desk = NightDesk.in(folder, "");
        RunRecord run = desk.night(
                "2026-03-01T03:30:00Z", SmallExport.of(2).row("ZZA7900").set(SmallExport.START, "sometime"));
        desk.night("2026-03-02T03:30:00Z");

        Path state = desk.desk().state();
        String metrics = Files.readString(state.resolve("metrics/justice_commitments.prom"));
        assertThat(metrics)
                .contains(
                        "# TYPE justice_run_seconds gauge",
                        "justice_run_outcome{job=\"nightly\",outcome=\"unchanged\"} 1.0",
                        "justice_runs_total{job=\"nightly\",outcome=\"published\"} 1.0",
                        "justice_rows{count=\"commitments\",job=\"nightly\"} 3.0",
                        "justice_stale_after_timestamp_seconds{job=\"nightly\"} 1.7725194E9");
        assertThat(metrics.lines()).allMatch(line -> line.matches("# (HELP|TYPE) .*|justice_[a-z_]+(\\{.*})? \\S+"));
        List<String> lines = Files.readAllLines(state.resolve("logs/run-1.jsonl"));
        assertThat(lines).allSatisfy(line -> assertThat(
                        Release.JSON.readTree(line).get("run").asInt())
                .isEqualTo(1));
        assertThat(lines.get(lines.size() - 1)).contains("\"event\":\"ended\"", run.release());
        assertThat(Files.readString(state.resolve("logs/run-1.log"))).contains("source", "normalize", "published: ");
        assertThat(run.stages())
                .anySatisfy(stage -> assertThat(stage.findings()).isPositive());
    }
}
