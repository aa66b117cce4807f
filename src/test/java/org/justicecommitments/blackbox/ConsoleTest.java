package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators do in the console, without JavaScript. */
class ConsoleTest {

    private static final String LAUNCH = "/console/jobs/nightly/runs";
    private static final int MANY = 12_000;

    private Desk desk;
    private Server server;
    private Visitor operator;

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        desk = Desk.in(folder);
        server = Server.over(desk);
        operator = Visitor.operator(server);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private String launched(Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = operator.post("/console/jobs/nightly", LAUNCH, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aRunPageSaysWhatBecameOfTheDataAndHowToRepeatIt() throws Exception {
        desk.with(
                "export.csv",
                SmallExport.of(5)
                        .row("ZZA9001")
                        .set("Year Of Submission", "soon")
                        .csv());
        String run = launched(Map.of("as-of", "2024-05-05", "dry-run", "false"));
        String page = operator.until(run, "Restart"); // which it offers when the run has ended
        String id = desk.release().id();

        assertThat(page)
                .contains("/releases/" + id + "/index.html", "Row ledger", "export.csv", "Changes", "Log", "source  ")
                .contains(
                        "--as-of 2024-05-05",
                        "run " + Path.of("jobs/nightly.yaml").toAbsolutePath())
                .contains("through the console, by operator")
                .contains("Marked-up copy");
        assertThat(operator.get("/console/").body()).contains("published", "nightly");
        HttpResponse<byte[]> marked = operator.download(run + "/workbooks/0");
        assertThat(marked.statusCode()).isEqualTo(200);
        assertThat(marked.headers().firstValue("Content-Disposition").orElse(""))
                .contains("marked-export.csv.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            assertThat(workbook.getSheet("Findings")).isNotNull();
        }
        assertThat(operator.get(run + "/workbooks/1").statusCode()).isEqualTo(404);
        assertThat(Files.readString(desk.state().resolve("audit.log"))).contains("launched nightly", "run 1");
    }

    @Test
    void aRunThatIsStoppedLeavesNothingAndIsBegunAgain() throws Exception {
        desk.with("export.csv", SmallExport.of(MANY).csv());
        String run = launched(Map.of());
        HttpResponse<String> stopped = operator.post(run, run + "/stop", Map.of("reason", "the wrong export"));
        assertThat(stopped.statusCode()).isEqualTo(303);
        String page = operator.until(run, "Restart");

        assertThat(page).contains("stopped", "Stopped by operator: the wrong export.");
        assertThat(desk.releases()).isEmpty();
        assertThat(desk.state().resolve("staging")).doesNotExist();
        assertThat(desk.state().resolve("running.json")).doesNotExist();
        assertThat(operator.post("/console/", run + "/stop", Map.of()).statusCode())
                .isEqualTo(409);

        desk.with("export.csv", SmallExport.of(3).csv());
        HttpResponse<String> again = operator.post(run, run + "/restart", Map.of());
        assertThat(again.headers().firstValue("Location")).contains("/console/runs/2");
        operator.until("/console/runs/2", "Published release");
        assertThat(desk.release().rows("data/commitments")).hasSize(3);
    }

    @Test
    void aHeldReleaseIsApprovedWithAReason() throws Exception {
        String id = held();
        String address = "/console/held/" + id;
        assertThat(operator.get("/console/").body()).contains("Waiting for your decision", id);
        assertThat(operator.get(address).body()).contains("commitments", "expected at least", "Row ledger");

        assertThat(operator.post(address, address + "/approve", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.releases()).hasSize(1);
        assertThat(operator.post(address, address + "/approve", Map.of("reason", "two exports were merged"))
                        .body())
                .contains("is approved");

        assertThat(desk.releases()).extracting(Release::id).contains(id);
        assertThat(operator.get("/console/audit").body()).contains("approved release " + id, "two exports were merged");
        assertThat(operator.post("/console/", address + "/approve", Map.of("reason", "again"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHeldReleaseIsRejectedWithAReason() throws Exception {
        String id = held();
        String address = "/console/held/" + id;
        assertThat(operator.post(address, address + "/reject", Map.of("reason", "half an export"))
                        .body())
                .contains("is rejected");

        assertThat(desk.releases()).hasSize(1);
        assertThat(operator.get(address).statusCode()).isEqualTo(404);
        assertThat(operator.get("/console/audit").body()).contains("rejected release " + id, "half an export");
    }

    @Test
    void aPublicReleaseIsWithdrawnWithAReasonAndLatestGoesBack() throws Exception {
        desk.with("export.csv", SmallExport.of(3).csv());
        operator.until(launched(Map.of()), "Published release");
        String older = desk.release().id();
        desk.with("export.csv", SmallExport.of(4).csv());
        operator.until(launched(Map.of()), "Published release");
        String id = desk.releases().get(1).id();
        String address = "/console/releases/" + id;
        assertThat(operator.get("/console/releases").body()).contains(older, id);
        assertThat(operator.get(address).body()).contains("Withdraw it", "Keep it");

        assertThat(operator.post(address, address + "/withdraw", Map.of("reason", " "))
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.output().resolve("decisions.json")).doesNotExist();
        assertThat(operator.post(address, address + "/withdraw", Map.of("reason", "a wrong <export>"))
                        .body())
                .contains("Release " + id + " is withdrawn");

        assertThat(desk.output().resolve("decisions.json")).content().contains(id, "operator", "a wrong <export>");
        assertThat(desk.output().resolve("latest.json")).content().contains(older);
        assertThat(operator.get(address).body())
                .contains("Withdrawn by operator", "a wrong &lt;export&gt;")
                .doesNotContain("Withdraw it");
        assertThat(operator.get("/console/releases").body()).contains("badge withdrawn");
        assertThat(operator.get("/console/audit").body()).contains("withdrawn release " + id);
        assertThat(operator.post(address, address + "/withdraw", Map.of("reason", "once more"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aPublicReleaseIsKeptForGoodWithAReason() throws Exception {
        desk.with("export.csv", SmallExport.of(3).csv());
        operator.until(launched(Map.of()), "Published release");
        String id = desk.release().id();
        String address = "/console/releases/" + id;

        assertThat(operator.post(address, address + "/keep", Map.of("reason", "cited in a paper"))
                        .body())
                .contains("Release " + id + " is kept");

        assertThat(operator.get(address).body())
                .contains("Kept by operator", "cited in a paper")
                .doesNotContain("Keep it");
        assertThat(Program.run(desk.words(List.of("releases"))).with(0).out()).contains(id, "kept");
        assertThat(operator.get("/console/releases/2020-01-01T000000Z").statusCode())
                .isEqualTo(404);
        assertThat(operator.post(
                                "/console/",
                                "/console/releases/2020-01-01T000000Z/withdraw",
                                Map.of("reason", "nothing there"))
                        .statusCode())
                .isEqualTo(404);
    }

    private String held() throws Exception {
        desk.with("export.csv", SmallExport.of(10).csv());
        operator.until(launched(Map.of()), "Published release");
        desk.with("export.csv", SmallExport.of(2).csv());
        operator.until(launched(Map.of()), "waits for a decision");
        try (Stream<Path> held = Files.list(desk.state().resolve("held"))) {
            return held.findFirst().orElseThrow().getFileName().toString();
        }
    }

    @Test
    void aWorkbookIsCheckedAndHandedBackAndNothingIsKept() throws Exception {
        String csv = SmallExport.of(2)
                .set("End Date", "soon")
                .set("Contact Email", "someone@ministry.example")
                .csv();
        String token = operator.token("/console/check");
        HttpResponse<String> checked = operator.upload(
                "/console/check", token, "nightly", "../../<b>draft</b>.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("Commitments added", "ZZA7001", "What to do", "Marked-up copy")
                .doesNotContain("someone@ministry.example", "<b>draft");
        String link = checked.body().replaceAll("(?s).*href=\"(/console/checks/[^\"]+)\".*", "$1");
        HttpResponse<byte[]> marked = operator.download(link);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            assertThat(workbook.getSheet("Findings").getLastRowNum()).isPositive();
        }
        assertThat(Visitor.operator(server).download(link).statusCode()).isEqualTo(200);
        assertThat(desk.releases()).isEmpty();
        assertThat(desk.input()).isEmptyDirectory();
        assertThat(operator.upload("/console/check", token, "nightly", "odd.bin", new byte[] {1, 2, 3})
                        .body())
                .contains("refused");
        assertThat(operator.upload("/console/check", token, "nightly", "large.csv", new byte[70 << 20])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aJobFileWithProblemsIsSaidAndNotRun() throws Exception {
        assertThat(operator.get("/console/jobs/nightly").body()).contains("30 4 * * *", "Run now");
        Path jobs = desk.root().resolve("jobs");
        Files.createDirectories(jobs);
        Files.writeString(jobs.resolve("broken.yaml"), "dataset: {}\ntypo: 1\n");
        try (Server other = Server.over(desk, jobs, Server.WITH_PASSWORD, false)) {
            Visitor visitor = Visitor.operator(other);
            assertThat(visitor.get("/console/jobs/broken").body()).contains("typo", "problems");
            HttpResponse<String> answer = visitor.post("/console/", "/console/jobs/broken/runs", Map.of());
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }
}
