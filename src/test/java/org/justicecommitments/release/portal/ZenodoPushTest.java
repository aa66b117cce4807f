package org.justicecommitments.release.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import tools.jackson.databind.JsonNode;

/** What is deposited at Zenodo, version after version, and what becomes of it when an answer gets lost. */
class ZenodoPushTest {

    private static final String TOKEN = "secret-token-4711";
    private static final String FIRST = "2026-01-01T000000Z";
    private static final String SECOND = "2026-01-02T000000Z";

    @TempDir
    private Path folder;

    private ZenodoServer server;
    private final List<Duration> pauses = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        server = new ZenodoServer(TOKEN);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ZenodoDeposit deposit(Archive archive, String id, boolean sample, Map<String, String> files)
            throws IOException {
        Path release = Files.createDirectories(folder.resolve(id));
        List<ReleaseFile> listed = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(files);
        all.put("README.md", "Read me.");
        for (Map.Entry<String, String> file : all.entrySet()) {
            Path path = release.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            listed.add(new ReleaseFile(file.getKey(), file.getValue().length(), "ab".repeat(32)));
        }
        Files.writeString(release.resolve("SHA256SUMS"), "sums");
        Files.writeString(release.resolve("release.json"), "{}");
        Dataset dataset = ReleaseToSend.dataset("What <governments> promised.", List.of("open justice"));
        Manifest manifest = ReleaseToSend.manifest(id, sample, Instant.parse("2026-01-03T05:00:00Z"), dataset, listed);
        return new ZenodoDeposit(archive, release, manifest);
    }

    private Archive archive(boolean publish) {
        return new Archive(URI.create(server.url()), "justice-commitments", "ZENODO_TOKEN", publish);
    }

    private PushOutcome push(String token, boolean publish, String id, boolean sample, Map<String, String> files)
            throws IOException {
        Archive archive = archive(publish);
        return new ZenodoPush(archive, Optional.of(token), new Attempts(pauses::add), Duration.ofSeconds(5))
                .push(deposit(archive, id, sample, files));
    }

    private PushOutcome publish(String id, String text) throws IOException {
        return push(TOKEN, true, id, false, Map.of("data/commitments.csv", text, "data/tags.csv", "tags of " + id));
    }

    private List<String> names(int id) {
        return server.deposit(id)
                .path("files")
                .valueStream()
                .map(file -> file.path("filename").asString())
                .sorted()
                .toList();
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void eachReleaseIsAVersionOfOneDepositWithTheWholeReleaseInAZip() throws IOException {
        PushOutcome first = publish(FIRST, "a,b\n");
        PushOutcome second = publish(SECOND, "a,b\n");

        assertThat(first.sentence()).isEqualTo("Deposited at %s: https://doi.org/10.5072/zenodo.101.", server.url());
        assertThat(second.sentence()).endsWith("https://doi.org/10.5072/zenodo.102.");
        assertThat(server.count()).isEqualTo(2);
        assertThat(server.deposit(102).path("version_of").asInt()).isEqualTo(101);
        assertThat(names(102))
                .containsExactly("README.md", "commitments.csv", "justice-commitments-" + SECOND + ".zip");
        assertThat(unzip(server.bytes(102, "justice-commitments-" + SECOND + ".zip")))
                .containsEntry(SECOND + "/data/tags.csv", "tags of " + SECOND)
                .containsKeys(SECOND + "/release.json", SECOND + "/SHA256SUMS", SECOND + "/README.md");
        // what is the same as in the version before is not sent again
        assertThat(server.calls().subList(6, server.calls().size()))
                .filteredOn(call -> call.startsWith("PUT files"))
                .hasSize(1);
        JsonNode said = server.deposit(102).path("metadata");
        assertThat(said.path("version").asString()).isEqualTo(SECOND);
        assertThat(said.path("license").asString()).isEqualTo("cc-by-4.0");
        assertThat(said.path("publication_date").asString()).isEqualTo("2026-01-03");
        assertThat(said.path("description").asString()).isEqualTo("<p>What &lt;governments&gt; promised.</p>");
        assertThat(said.path("related_identifiers").path(0).path("identifier").asString())
                .isEqualTo("https://data.example.org/justice/releases/" + SECOND + "/");
    }

    @Test
    void aReleaseThatIsThereIsNotDepositedTwice() throws IOException {
        publish(FIRST, "a,b\n");
        int before = server.calls().size();

        assertThat(publish(FIRST, "a,b\n").sentence()).endsWith("https://doi.org/10.5072/zenodo.101.");

        assertThat(server.calls().subList(before, server.calls().size())).containsExactly("GET depositions 200");
    }

    @Test
    void withoutPublishItStaysADraftThatTheNextReleaseRenews() throws IOException {
        PushOutcome first = push(TOKEN, false, FIRST, false, Map.of("data/commitments.csv", "one"));
        push(TOKEN, false, SECOND, false, Map.of("data/commitments.csv", "two"));

        assertThat(first.sentence())
                .isEqualTo("Deposited at %1$s as a draft; publish it at %1$s/deposit/101.", server.url());
        assertThat(server.count()).isEqualTo(1);
        assertThat(server.deposit(101).path("submitted").asBoolean()).isFalse();
        assertThat(server.deposit(101).path("metadata").path("version").asString())
                .isEqualTo(SECOND);
        assertThat(names(101))
                .containsExactly("README.md", "commitments.csv", "justice-commitments-" + SECOND + ".zip");
        assertThat(server.bytes(101, "commitments.csv"))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("two");
    }

    @Test
    void sampleDataIsNeverPublished() throws IOException {
        push(TOKEN, true, FIRST, true, Map.of("data/commitments.csv", "one"));

        assertThat(server.deposit(101).path("submitted").asBoolean()).isFalse();
        assertThat(server.deposit(101).path("metadata").path("title").asString())
                .startsWith("SAMPLE - ");
    }

    @Test
    void anAnswerThatGetsLostMakesNoSecondDeposit() throws IOException {
        for (int lost = 0; lost < 7; lost++) {
            Integer[] answers = new Integer[lost + 1];
            java.util.Arrays.fill(answers, 0);
            answers[lost] = 503;
            server.failAnswers(answers);
            String id = "2026-02-0%dT000000Z".formatted(lost + 1);

            assertThat(publish(id, "text " + lost).pushed())
                    .as("answer %d lost", lost)
                    .isTrue();
            assertThat(server.count()).as("answer %d lost", lost).isEqualTo(lost + 1);
        }
        assertThat(pauses).hasSizeGreaterThanOrEqualTo(6).containsOnly(Duration.ofSeconds(2));
    }

    @Test
    void aRefusalIsSaidInPlainWordsAndNotTriedAgain() throws IOException {
        PushOutcome outcome = push("another-token", true, FIRST, false, Map.of());

        assertThat(outcome.pushed()).isFalse();
        assertThat(outcome.sentence())
                .contains("Not deposited at", "it refused (403: Permission denied.)", "ZENODO_TOKEN", "deposit:write")
                .doesNotContain("another-token");
        assertThat(server.calls()).hasSize(1);
    }

    @Test
    void filesAreNotSentToAnotherHost() throws IOException {
        server.wantFilesAt("http://localhost:1");

        assertThat(publish(FIRST, "one").sentence()).contains("at another address than its own");
        assertThat(server.calls()).noneMatch(call -> call.startsWith("PUT files"));
    }

    @Test
    void aFileThatArrivesDamagedIsNotPublished() throws IOException {
        server.loseBytes();

        assertThat(publish(FIRST, "one").sentence()).contains("it has other bytes of");
        assertThat(server.deposit(101).path("submitted").asBoolean()).isFalse();
    }

    @Test
    void withoutATokenNothingIsAsked() throws IOException {
        assertThat(push(" ", true, FIRST, false, Map.of()).sentence())
                .contains("the environment variable ZENODO_TOKEN, which holds the token, is not set");
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void thePreviewSaysWhatWouldBeSent() throws IOException {
        String text = deposit(archive(true), FIRST, false, Map.of("data/commitments.csv", "one"))
                .text();

        assertThat(text)
                .contains("\"version\" : \"" + FIRST + "\"", "\"publish\" : true", FIRST + ".zip", "commitments.csv");
        assertThat(server.calls()).isEmpty();
    }
}
