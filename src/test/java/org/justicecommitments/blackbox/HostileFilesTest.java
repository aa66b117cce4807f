package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.blackbox.HostileFiles.Hostile;

/** A folder of hostile files beside a good one: each is read or refused in plain words, and the night goes on. */
class HostileFilesTest {

    private static final String GOOD = "ZZA7001";

    /** A machine as small as the promise allows: the files must not need more. */
    private static final List<String> SMALL = List.of("-Xmx512m");

    @TempDir
    private Path folder;

    @Test
    void eachIsReadOrRefusedInPlainWordsAndTheGoodFileIsPublished() throws IOException, InterruptedException {
        assertAllEndAsTheyShould(HostileFiles.all());
    }

    @Test
    @Tag("full")
    void filesThatUnpackToGigabytesDoNoHarm() throws IOException, InterruptedException {
        assertAllEndAsTheyShould(HostileFiles.bombs());
    }

    private void assertAllEndAsTheyShould(List<Hostile> files) throws IOException, InterruptedException {
        Desk desk = Desk.in(folder).with("good.csv", SmallExport.of(1).csv());
        for (Hostile file : files) {
            desk.with(file.name(), file.bytes());
        }

        Program.runInOwnJvm(SMALL, Map.of(), desk.runWords()).with(0).inPlainWords();

        Release release = desk.release();
        assertThat(release.commitment(GOOD)).isPresent();
        List<Map<String, String>> sources = release.rows("lineage/sources");
        List<Map<String, String>> findings = release.rows("quality/findings");
        SoftAssertions softly = new SoftAssertions();
        for (Hostile file : files) {
            assertEnd(file, sources, findings, release, softly);
        }
        softly.assertAll();
    }

    private static void assertEnd(
            Hostile file,
            List<Map<String, String>> sources,
            List<Map<String, String>> findings,
            Release release,
            SoftAssertions softly) {
        List<String> said = findings.stream()
                .filter(finding -> finding.get("file").equals(file.name()))
                .map(finding -> finding.get("message"))
                .toList();
        Map<String, String> source = sources.stream()
                .filter(row -> row.get("name").equals(file.name()))
                .findFirst()
                .orElse(Map.of());
        softly.assertThat(source.get("outcome"))
                .as("outcome of %s: %s %s", file.name(), source.get("reason"), said)
                .isEqualTo(file.id().isEmpty() ? "refused" : "read");
        softly.assertThat(said)
                .as("findings of %s", file.name())
                .noneMatch(message -> message.contains("Exception") || message.contains("java"));
        if (file.id().isEmpty()) {
            softly.assertThat(source.get("reason")).as(file.name()).contains(file.words());
        } else {
            softly.assertThat(release.commitment(file.id())).as(file.name()).isPresent();
            softly.assertThat(said)
                    .as(file.name())
                    .matches(all ->
                            file.words().isEmpty() || all.stream().anyMatch(message -> message.contains(file.words())));
        }
    }
}
