package org.justicecommitments.release.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to a portal, and what becomes of it when the portal does not do as it is asked. */
class CkanPushTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TOKEN = "secret-token-4711";
    private static final String NAME = ReleaseToSend.NAME;
    private static final String BASE = ReleaseToSend.BASE;

    @TempDir
    private Path folder;

    private PortalServer server;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        server = new PortalServer(TOKEN);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private Portal portal(String url, String organization) {
        return new Portal(Portal.address(url).orElseThrow(), organization, NAME, "CKAN_TOKEN", BASE);
    }

    private PushOutcome push(Portal portal, String token, String release, String... files) {
        Dataset dataset = ReleaseToSend.dataset(
                "What governments promised.",
                List.of("open justice", "law & order", "e", "état de droit", "Open Justice", "x".repeat(120)));
        List<ReleaseFile> listed = Arrays.stream(files)
                .map(path -> new ReleaseFile(path, path.length(), "ab".repeat(32)))
                .toList();
        Manifest manifest = ReleaseToSend.manifest(release, false, Instant.EPOCH, dataset, listed);
        return new CkanPush(portal, Optional.of(token), new Attempts(pauses::add), Duration.ofSeconds(5))
                .push(CkanDataset.of(portal, folder, manifest));
    }

    private PushOutcome push(String release, String... files) {
        return push(portal(server.url(), "justice"), TOKEN, release, files);
    }

    private static List<String> texts(JsonNode list, String key) {
        return list.valueStream().map(one -> one.path(key).asString("")).toList();
    }

    @Test
    void theFirstPushMakesADatasetAndTheNextOneRenewsTheSameResources() throws IOException {
        Files.writeString(
                folder.resolve("datapackage.json"),
                "{\"resources\": [{\"path\": \"data/commitments.csv\", \"title\": \"Every commitment.\"}]}");
        String[] files = {
            "data/commitments.csv",
            "data/commitments.parquet",
            "data/justice-commitments.xlsx",
            "quality/findings.csv",
            "index.html"
        };

        assertThat(push("2026-01-01T000000Z", files).pushed()).isTrue();
        ObjectNode first = server.dataset(NAME).deepCopy();
        assertThat(push("2026-01-02T000000Z", files).sentence())
                .isEqualTo("Pushed to %s/dataset/%s.", server.url(), NAME);
        ObjectNode second = server.dataset(NAME);

        assertThat(server.calls())
                .containsExactly("package_show 404", "package_create 200", "package_show 200", "package_patch 200");
        assertThat(texts(first.get("resources"), "name"))
                .containsExactly("justice-commitments.xlsx", "commitments.csv", "commitments.parquet");
        assertThat(texts(second.get("resources"), "id")).isEqualTo(texts(first.get("resources"), "id"));
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        JsonNode table = second.get("resources").get(1);
        assertThat(table.get("url").asString()).isEqualTo(BASE + "releases/2026-01-02T000000Z/data/commitments.csv");
        assertThat(table.get("description").asString()).isEqualTo("Every commitment.");
        assertThat(table.get("format").asString()).isEqualTo("CSV");
        assertThat(table.get("size").asLong()).isEqualTo(files[0].length());
        assertThat(table.get("hash").asString()).isEqualTo("sha256:" + "ab".repeat(32));
        assertThat(second.get("version").asString()).isEqualTo("2026-01-02T000000Z");
        assertThat(second.get("license_id").asString()).isEqualTo("cc-by");
        assertThat(texts(second.get("extras"), "value")).containsExactly("2026-01-02T000000Z", "2024-06-30", "0.2.0");
        assertThat(texts(second.get("tags"), "name"))
                .containsExactly("open justice", "law order", "état de droit", "x".repeat(100));
    }

    @Test
    void whatSomebodyAddedOnThePortalStaysAndAFileThatIsNoMoreGoes() {
        push("2026-01-01T000000Z", "data/commitments.csv", "data/old.csv");
        ObjectNode dataset = server.dataset(NAME);
        String added = "5f0c6d4e-0000-4000-8000-000000000001";
        dataset.withArray("resources")
                .add(JSON.createObjectNode().put("id", added).put("url", "https://example.org/map"));
        dataset.withArray("extras")
                .add(JSON.createObjectNode().put("key", "contact_desk").put("value", "B"));

        assertThat(push("2026-01-02T000000Z", "data/commitments.csv").pushed()).isTrue();

        assertThat(texts(server.dataset(NAME).get("resources"), "url"))
                .containsExactly(BASE + "releases/2026-01-02T000000Z/data/commitments.csv", "https://example.org/map");
        assertThat(texts(server.dataset(NAME).get("resources"), "id")).contains(added);
        assertThat(texts(server.dataset(NAME).get("extras"), "key")).contains("contact_desk", "release_id");
    }

    @Test
    void aBusyPortalIsAskedAgainAfterALongerPauseEachTime() {
        server.failNext(503, "Retry-After", "7", "");
        server.failNext(429, "X-None", "-", "");

        assertThat(push("2026-01-01T000000Z", "data/commitments.csv").pushed()).isTrue();

        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(4));
        assertThat(server.calls())
                .containsExactly("package_show 503", "package_show 429", "package_show 404", "package_create 200");
    }

    @Test
    void aPortalThatStaysBusyIsGivenUp() {
        for (int i = 0; i < 9; i++) {
            server.failNext(503, "Retry-After", "99999", "");
        }

        PushOutcome outcome = push("2026-01-01T000000Z", "data/commitments.csv");

        assertThat(outcome.pushed()).isFalse();
        assertThat(outcome.sentence()).isEqualTo("Not pushed to %s: it answered 503, in 4 attempts.", server.url());
        assertThat(server.calls()).hasSize(4);
        assertThat(pauses).containsOnly(Duration.ofSeconds(60)).hasSize(3);
    }

    @Test
    void aDatasetWhoseAnswerGotLostIsRenewedAndNotMadeTwice() {
        push("2026-01-01T000000Z", "data/commitments.csv");
        server.failNext(404, "X-None", "-", "{\"success\": false, \"error\": {\"message\": \"Not found\"}}");
        server.failNext(502, "X-None", "-", "");

        assertThat(push("2026-01-02T000000Z", "data/commitments.csv").pushed()).isTrue();

        assertThat(server.calls())
                .containsSequence("package_show 404", "package_create 502", "package_show 200", "package_patch 200");
    }

    @Test
    void aRefusalIsSaidInPlainWordsAndNotTriedAgain() {
        PushOutcome outcome = push(portal(server.url(), "justice"), "another-token", "2026-01-01T000000Z");

        assertThat(outcome.pushed()).isFalse();
        assertThat(outcome.sentence())
                .contains("it refused package_show (403: Access denied)", "the token in CKAN_TOKEN", "'justice'")
                .doesNotContain("another-token");
        assertThat(server.calls()).hasSize(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatThePortalDoesNotAcceptIsSaid() {
        assertThat(push(portal(server.url(), "others"), TOKEN, "2026-01-01T000000Z")
                        .sentence())
                .contains("it did not accept what was sent (409: owner_org [\"is not valid\"])");
    }

    @Test
    void aDatasetOfAnotherOrganisationOrOneThatSomebodyDeletedIsLeftAlone() {
        push("2026-01-01T000000Z", "data/commitments.csv");

        assertThat(push(portal(server.url(), "others"), TOKEN, "2026-01-02T000000Z")
                        .sentence())
                .contains("the dataset 'justice-commitments' there belongs to 'justice', not to 'others'");
        server.dataset(NAME).put("state", "deleted");
        assertThat(push("2026-01-02T000000Z").sentence()).contains("somebody deleted the dataset");
        assertThat(server.calls()).doesNotContain("package_patch 200");
    }

    @Test
    void theTokenIsNotTakenToWhereTheAddressLeads() throws IOException {
        try (PortalServer other = new PortalServer(TOKEN)) {
            server.failNext(307, "Location", other.url() + "/api/3/action/package_show", "");

            assertThat(push("2026-01-01T000000Z").sentence()).contains("its address leads to another one");
            assertThat(other.calls()).isEmpty();
        }
    }

    @Test
    void aPortalThatRepeatsTheTokenInAnErrorIsNotQuotedWithIt() {
        server.failNext(
                403,
                "X-None",
                "-",
                "{\"success\": false, \"error\": {\"message\": \"No such token:\\n%s\"}}".formatted(TOKEN));

        assertThat(push("2026-01-01T000000Z").sentence())
                .contains("No such token: ...")
                .doesNotContain(TOKEN)
                .doesNotContain("\n");
    }

    @Test
    void whatIsNoPortalIsSaidSo() {
        assertThat(push(portal(server.url().replace("/open", "/closed"), "justice"), TOKEN, "2026-01-01T000000Z")
                        .sentence())
                .contains("what answers there is not CKAN (404)");
    }

    @Test
    void aPortalThatIsNotThereIsTriedAgainAndThenGivenUp() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        PushOutcome outcome = push(portal("http://127.0.0.1:" + free, "justice"), TOKEN, "2026-01-01T000000Z");

        assertThat(outcome.sentence()).contains("it could not be reached, in 4 attempts");
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void withoutATokenNothingIsSent() {
        Portal portal = portal(server.url(), "justice");

        assertThat(push(portal, " ", "2026-01-01T000000Z").sentence()).contains("variable CKAN_TOKEN", "is not set");
        assertThat(push(portal, "two\nlines", "2026-01-01T000000Z").sentence())
                .contains("is not a token")
                .doesNotContain("lines");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void aTokenIsSentOverHttpsOrToThisMachineOnly() {
        assertThat(Portal.address("https://portal.example.org/open/"))
                .hasToString("Optional[https://portal.example.org/open]");
        assertThat(Portal.address("http://localhost:5000")).isPresent();
        assertThat(Portal.address("http://portal.example.org")).isEmpty();
        assertThat(Portal.address("http://127.0.0.1.example.org")).isEmpty();
        assertThat(Portal.address("https://me:secret@portal.example.org")).isEmpty();
        assertThat(Portal.address("https://portal.example.org/?q")).isEmpty();
        assertThat(Portal.address("portal.example.org")).isEmpty();
        assertThat(Portal.address("https://not a host")).isEmpty();
    }
}
