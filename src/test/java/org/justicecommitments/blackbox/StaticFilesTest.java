package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.Scoreboard;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.release.publish.Output;

/** R20: what is served can be kept, resumed and read slowly, and never joins two releases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaticFilesTest {

    private static final String OLD = "2026-01-01T000000Z";
    private static final String NEW = "2026-01-02T000000Z";
    private static final String FILE = "data/commitments.csv";
    private static final int SIZE = 3_000_000;

    private Desk desk;
    private Server server;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        desk = Desk.in(folder);
        HandMadeReleases.make(desk.output(), OLD, files('o'));
        HandMadeReleases.make(desk.output(), NEW, files('n'));
        server = Server.over(desk, output(desk));
    }

    /** The public folder, as the server knows it. */
    Output output(Desk on) throws IOException {
        return new FolderOutput(on.output());
    }

    private static Map<String, byte[]> files(char letter) {
        byte[] bytes = new byte[SIZE];
        Arrays.fill(bytes, (byte) letter);
        return Map.of(
                FILE,
                bytes,
                "index.html",
                ("<p>" + letter + "</p>").getBytes(StandardCharsets.UTF_8),
                "commitments/index.html",
                "<p>all</p>".getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void theNewOneIsTheLatest() throws IOException {
        HandMadeReleases.pointTo(desk.output(), NEW);
    }

    @AfterAll
    void end() {
        server.close();
    }

    @Test
    void filesOfAReleaseAreKeptForAYearAndAskedForAgainByTheirTag() throws IOException {
        String address = "/releases/" + NEW + "/" + FILE;
        String answer = server.get(address);
        String tag = Server.head(answer, "ETag");

        assertThat(Server.status(answer)).isEqualTo(200);
        assertThat(Server.body(answer)).hasSize(SIZE);
        assertThat(Server.head(answer, "Content-Type")).startsWith("text/csv").contains("utf-8");
        assertThat(Server.head(answer, "Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        String again = server.get(address, "If-None-Match: \"x\", " + tag);
        assertThat(Server.status(again)).isEqualTo(304);
        assertThat(Server.body(again)).isEmpty();
        assertThat(Server.status(server.get(address, "If-None-Match: \"x\""))).isEqualTo(200);
        assertThat(Server.status(server.get(address, "If-Modified-Since: " + Server.head(answer, "Last-Modified"))))
                .isEqualTo(304);
    }

    @Test
    void pagesPointersAndTheRootAreAskedForEachTime() throws IOException {
        for (String address : new String[] {"/", "/index.html", "/latest/" + FILE, "/releases/" + NEW + "/"}) {
            String answer = server.get(address);
            assertThat(Server.status(answer)).as(address).isEqualTo(200);
            assertThat(Server.head(answer, "Cache-Control")).as(address).isEqualTo("no-cache");
            assertThat(Server.head(answer, "ETag")).as(address).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 206, 1, bytes 0-0/3000000",
        "bytes=10-19, 206, 10, bytes 10-19/3000000",
        "bytes=2999990-, 206, 10, bytes 2999990-2999999/3000000",
        "bytes=-5, 206, 5, bytes 2999995-2999999/3000000",
        "bytes=2999990-9999999, 206, 10, bytes 2999990-2999999/3000000",
        "bytes=-9999999, 206, 3000000, bytes 0-2999999/3000000",
        "bytes=3000000-, 416, -1, bytes */3000000",
        "bytes=-0, 416, -1, bytes */3000000",
        "bytes=9-2, 200, 3000000, ''",
        "'bytes=0-1,5-6', 200, 3000000, ''",
        "lines=1-2, 200, 3000000, ''",
        "bytes=, 200, 3000000, ''",
        "bytes=-, 200, 3000000, ''",
        "bytes=99999999999999999999-, 200, 3000000, ''"
    })
    void rangesAreAnsweredAsHttpSays(String range, int status, int length, String contentRange) throws IOException {
        String answer = server.get("/releases/" + NEW + "/" + FILE, "Range: " + range);

        assertThat(Server.status(answer)).isEqualTo(status);
        assertThat(Server.head(answer, "Content-Range")).isEqualTo(contentRange);
        if (length >= 0) {
            assertThat(Server.body(answer)).hasSize(length);
        }
    }

    @Test
    void aResumedDownloadGoesOnOnlyWithTheSameBytes() throws IOException {
        String address = "/latest/" + FILE;
        HandMadeReleases.pointTo(desk.output(), OLD);
        String tag = Server.head(server.get(address, "Range: bytes=0-99"), "ETag");

        assertThat(Server.status(server.get(address, "Range: bytes=100-199", "If-Range: " + tag)))
                .isEqualTo(206);
        HandMadeReleases.pointTo(desk.output(), NEW);
        String moved = server.get(address, "Range: bytes=100-199", "If-Range: " + tag);
        assertThat(Server.status(moved)).isEqualTo(200);
        assertThat(Server.body(moved)).hasSize(SIZE).doesNotContain("o");
        assertThat(Server.head(moved, "Content-Location")).isEqualTo("/releases/" + NEW + "/" + FILE);
    }

    @Test
    void whoResumesByAMovingAddressWithoutATagGetsTheWholeFile() throws IOException {
        String answer = server.get("/latest/" + FILE, "Range: bytes=100-199");

        assertThat(Server.status(answer)).isEqualTo(200);
        assertThat(Server.body(answer)).hasSize(SIZE);
    }

    /** Sixty downloads that stop anywhere and go on after the latest release has moved. */
    @Test
    void noDownloadThatIsCutAndResumedJoinsTwoReleases() throws IOException {
        Random random = new Random(20);
        int mixed = 0;
        for (int i = 0; i < 60; i++) {
            String from = random.nextBoolean() ? OLD : NEW;
            HandMadeReleases.pointTo(desk.output(), from);
            int cut = 1 + random.nextInt(SIZE - 1);
            String first = server.get("/latest/" + FILE, "Range: bytes=0-" + (cut - 1));
            String have = Server.body(first).substring(0, cut);
            HandMadeReleases.pointTo(desk.output(), from.equals(OLD) && random.nextBoolean() ? NEW : from);
            String condition = random.nextBoolean() ? "If-Range: " + Server.head(first, "ETag") : "Accept: */*";
            String rest = server.get("/latest/" + FILE, "Range: bytes=" + cut + "-", condition);
            String whole = Server.status(rest) == 206 ? have + Server.body(rest) : Server.body(rest);
            assertThat(whole).hasSize(SIZE);
            mixed += whole.chars().distinct().count() == 1 ? 0 : 1;
        }

        Scoreboard.count("R20", 60, mixed);
        assertThat(mixed).isZero();
    }

    @Test
    void aSlowReaderGetsOneReleaseToTheEndWhileTheLatestMovesAndTheOldOneIsTakenAway() throws Exception {
        String third = "2025-12-31T000000Z";
        HandMadeReleases.make(desk.output(), third, Map.of(FILE, bytes(40_000_000, 'x')));
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.door().port())) {
            socket.getOutputStream()
                    .write(("GET /latest/" + FILE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            byte[] head = in.readNBytes(2_000);
            HandMadeReleases.pointTo(desk.output(), NEW);
            Files.delete(desk.output().resolve("releases/" + third + "/" + FILE));
            Thread.sleep(500);
            byte[] rest = in.readAllBytes();
            String all = new String(head, StandardCharsets.UTF_8) + new String(rest, StandardCharsets.UTF_8);
            assertThat(Server.body(all)).hasSize(40_000_000).matches(body -> body.chars()
                    .allMatch(c -> c == 'x'));
        }
    }

    private static byte[] bytes(int size, char letter) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) letter);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingChangesThroughPublicAddresses(String method) throws IOException {
        String answer = server.raw(method + " /index.html HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(Server.status(answer)).isEqualTo(405);
    }

    @Test
    void publicPagesAreInAnOriginOfTheirOwnAndSetNoCookie() throws IOException {
        String answer = server.get("/releases/" + NEW + "/index.html");

        assertThat(Server.head(answer, "Content-Security-Policy"))
                .contains("sandbox")
                .doesNotContain("allow-same-origin");
        assertThat(Server.head(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Server.head(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void aFolderOfAReleaseIsItsPage() throws IOException {
        assertThat(Server.head(server.get("/releases/" + NEW + "/commitments"), "Location"))
                .endsWith("/releases/" + NEW + "/commitments/");
        assertThat(Server.body(server.get("/releases/" + NEW + "/commitments/")))
                .contains("all");
    }

    @Test
    void aThinnedReleaseLeadsToTheFileOfItsSuccessor() throws IOException {
        String thinned = "2025-12-30T000000Z";
        HandMadeReleases.make(desk.output(), thinned, Map.of(FILE, bytes(10, 'y')));
        Path folder = desk.output().resolve("releases/" + thinned);
        Files.delete(folder.resolve(FILE));
        assertThat(Server.status(server.get("/releases/" + thinned + "/" + FILE)))
                .isEqualTo(404);
        Files.writeString(
                folder.resolve("thinned.json"),
                "{\"release\" : \"%s\", \"successor\" : \"%s\"}".formatted(thinned, NEW));

        String answer = server.get("/releases/" + thinned + "/" + FILE);
        assertThat(Server.status(answer)).isEqualTo(302);
        assertThat(Server.head(answer, "Location")).endsWith("/releases/" + NEW + "/" + FILE);
    }
}
