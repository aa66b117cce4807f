package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.release.portal.PortalServer;
import tools.jackson.databind.JsonNode;

/** Runs whose job file names a portal. */
class PortalTest {

    private static final String TOKEN = "secret-token-4711";
    private static final String NAME = "justice-commitments";

    private Desk desk;
    private Path job;
    private PortalServer portal;

    @BeforeEach
    void openDesk(@TempDir Path folder) throws IOException {
        desk = Desk.in(folder).with("export.csv", SmallExport.of(3).csv());
        portal = new PortalServer(TOKEN);
        job = jobNaming(portal.url(), desk.copyJobs());
    }

    @AfterEach
    void closePortal() {
        portal.close();
    }

    private static Path jobNaming(String url, Path job) throws IOException {
        String text = Files.readString(job);
        String base = "  # base_url: https://data.example.org/justice/";
        assertThat(text).contains(base);
        String section = "\nportal: {kind: ckan, url: '%s', organization: justice, token_from: PORTAL_TOKEN}\n";
        return Files.writeString(job, text.replace(base, base.replace("# ", "")) + section.formatted(url));
    }

    private Object[] runWords(Object... options) {
        return desk.words(List.of("run", job, "--input", desk.input()), options);
    }

    private Program.Ended withToken(Object... words) throws IOException, InterruptedException {
        return Program.runInOwnJvm(List.of(), Map.of("PORTAL_TOKEN", TOKEN), words);
    }

    private String newest() throws IOException {
        List<Release> releases = desk.releases();
        return releases.get(releases.size() - 1).id();
    }

    private List<String> idsOfResources() {
        return portal.dataset(NAME)
                .get("resources")
                .valueStream()
                .map(resource -> resource.get("id").asString())
                .toList();
    }

    @Test
    void aDryRunShowsWhatItWouldSendAndSendsNothing() {
        Program.Ended ended = Program.run(runWords("--dry-run")).with(0);

        assertThat(ended.err())
                .contains("would be sent to " + portal.url(), "\"license_id\" : \"cc-by\"", "data/commitments.csv\"");
        assertThat(portal.calls()).isEmpty();
    }

    @Test
    void aPushThatFailsHoldsNothingUpAndTheNextRunPushesAlthoughNothingChanged() throws Exception {
        Program.Ended without = Program.run(runWords()).with(0).inPlainWords();

        assertThat(without.err())
                .contains("Published release", "Not pushed to", "PORTAL_TOKEN", "The next run tries again.");
        JsonNode status = Release.json(desk.output().resolve("status.json"));
        assertThat(status.get("state").asString()).isEqualTo("published");
        assertThat(status.get("message").asString()).contains("Not pushed to");
        assertThat(Program.run(desk.words(List.of("runs"))).out()).contains("Not pushed to");
        assertThat(portal.calls()).isEmpty();

        Program.Ended pushed = withToken(runWords()).with(0);

        assertThat(pushed.err()).contains("Checked, unchanged", "Pushed to " + portal.url());
        assertThat(portal.calls()).containsExactly("package_show 404", "package_create 200");
        assertThat(portal.dataset(NAME).get("version").asString()).isEqualTo(newest());
        assertThat(Release.json(desk.output().resolve("status.json"))
                        .get("message")
                        .asString())
                .contains("Pushed to");

        assertThat(Program.run(runWords()).with(0).err())
                .contains("Checked, unchanged")
                .doesNotContain("ushed");
        assertThat(portal.calls()).hasSize(2);
    }

    @Test
    void theNextReleaseRenewsTheSameResourcesAndTheTokenIsNowhere() throws Exception {
        Program.Ended first = withToken(runWords()).with(0);
        List<String> ids = idsOfResources();
        desk.with("export.csv", SmallExport.of(4).csv());
        Program.Ended second = withToken(runWords()).with(0);

        assertThat(ids).hasSizeGreaterThan(10);
        assertThat(idsOfResources()).isEqualTo(ids);
        assertThat(portal.calls()).endsWith("package_show 200", "package_patch 200");
        Release release = desk.releases().get(1);
        for (JsonNode resource : portal.dataset(NAME).get("resources")) {
            String base = "https://data.example.org/justice/releases/" + release.id() + "/";
            assertThat(resource.get("url").asString()).startsWith(base);
            Path file = release.file(resource.get("url").asString().substring(base.length()));
            assertThat(resource.get("size").asLong()).isEqualTo(Files.size(file));
        }

        Path older = desk.releases().get(0).folder();
        Program.Ended byHand = withToken(desk.words(List.of("releases", "push", older.getFileName()), "--job", job))
                .with(0);

        assertThat(byHand.err()).contains("Release " + older.getFileName() + ": Pushed to");
        assertThat(portal.dataset(NAME).get("version").asString())
                .isEqualTo(older.getFileName().toString());
        for (Program.Ended ended : List.of(first, second, byHand)) {
            assertThat(ended.out() + ended.err()).doesNotContain(TOKEN);
        }
        try (Stream<Path> files = Files.walk(desk.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(TOKEN);
            }
        }
    }

    @Test
    void aPushByHandSaysWhatItLacks() throws IOException {
        Object[] push = desk.words(List.of("releases", "push"), "--job", job);
        assertThat(Program.run(push).with(2).inPlainWords().err()).contains("No releases yet");
        Program.run(runWords()).with(0);

        assertThat(Program.run(push).with(1).inPlainWords().err()).contains("Not pushed to", "PORTAL_TOKEN");
        assertThat(Program.run(desk.words(List.of("releases", "push", "2020-01-01T000000Z"), "--job", job))
                        .with(2)
                        .err())
                .contains("There is no release '2020-01-01T000000Z'");
        assertThat(Program.run(desk.words(List.of("releases", "push"))).with(2).err())
                .contains("names no portal and no deposit");
        String shown = Program.run(desk.words(List.of("releases", "push"), "--job", job, "--dry-run"))
                .with(0)
                .out();
        assertThat(Release.JSON.readTree(shown).get("version").asString()).isEqualTo(newest());
        assertThat(portal.calls()).isEmpty();
    }
}
