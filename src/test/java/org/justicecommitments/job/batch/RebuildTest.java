package org.justicecommitments.job.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.release.verify.Check;
import org.justicecommitments.release.verify.Checks;
import org.justicecommitments.sample.SampleRelease;
import org.justicecommitments.vocabulary.Problems;

class RebuildTest {

    private static final String OLD = "sample-2016-layout.xlsx";
    private static final String MODERN = "sample-2024-layout.xlsx";

    private SampleRelease release;

    @BeforeEach
    void copyRelease(@TempDir Path folder) throws IOException {
        release = SampleRelease.in(folder);
    }

    @Test
    void aReleaseAndTheOneAfterItAreBuiltAgainWithTheSameBytes() throws IOException {
        SampleRelease second =
                release.run(Instant.parse("2026-11-22T02:05:12.678Z"), Optional.of(LocalDate.of(2019, 3, 1)));

        Checks checks = rebuild(second.id());

        assertThat(ManifestFile.read(second.folder()).orElseThrow().previous()).isEqualTo(release.id());
        assertThat(checks.passed()).as(checks.all().toString()).isTrue();
        assertThat(lines(checks)).last().asString().contains("the same bytes");
        assertThat(rebuild(release.id()).passed()).isTrue();
    }

    @Test
    void aFileThatDiffersIsNamed() throws IOException {
        release.edit("quality/findings.csv", lines -> lines.subList(0, lines.size() - 1));
        release.seal(manifest -> manifest);

        assertThat(wrong(rebuild(release.id())))
                .anyMatch(line -> line.contains("quality/findings.csv: it differs, from byte "))
                .noneMatch(line -> line.contains("data/"));
    }

    @Test
    void aMissingOriginalIsNamed() throws IOException {
        String sha256 = Sha256.of(Path.of("input", OLD));
        Files.delete(release.state().resolve("originals").resolve(sha256));

        assertThat(wrong(rebuild(release.id())))
                .singleElement()
                .asString()
                .contains(OLD + ": its original " + sha256 + " is not archived");
    }

    @Test
    void anOriginalThatWasChangedIsNamed() throws IOException {
        String sha256 = Sha256.of(Path.of("input", MODERN));
        Files.writeString(release.state().resolve("originals").resolve(sha256), "other");

        assertThat(wrong(rebuild(release.id())))
                .singleElement()
                .asString()
                .contains(MODERN)
                .contains("was changed afterwards");
    }

    @Test
    void aMissingConfigurationIsSaid() throws IOException {
        Durable.delete(release.state().resolve("configurations"));

        assertThat(wrong(rebuild(release.id())))
                .singleElement()
                .asString()
                .containsPattern("the configuration [0-9a-f]{64} is not archived");
    }

    @Test
    void aConfigurationThatWasChangedIsSaid() throws IOException {
        Path members = archived("members.csv");
        Files.writeString(members, Files.readString(members).replace("Albania", "Albanien"));

        assertThat(wrong(rebuild(release.id())))
                .singleElement()
                .asString()
                .contains("the archived configuration was changed afterwards");
    }

    @Test
    void aRunMendsTheArchivedConfiguration() throws IOException {
        Path members = archived("members.csv");
        String kept = Files.readString(members);
        Files.writeString(members, "");
        ConfigurationArchive archive = new ConfigurationArchive(new StateFolder(release.state()));
        Path job = Path.of("jobs", "nightly.yaml");
        List<Path> files = JobFile.read(job, new Problems()).orElseThrow().files();

        String hash = archive.keep(files, Optional.empty());

        assertThat(members).hasContent(kept);
        assertThat(archive.jobFile(hash))
                .hasValueSatisfying(file -> assertThat(file).hasSameBinaryContentAs(job));
        assertThat(hash)
                .isEqualTo(ManifestFile.read(release.folder())
                        .orElseThrow()
                        .identity()
                        .configuration());
    }

    @Test
    void anotherBuildIsSaidAndTheComparisonMade() throws IOException {
        String build = BuildIdentity.current().hash();
        for (String path : List.of("release.json", "lineage/run.json")) {
            release.edit(path, lines -> lines.stream()
                    .map(line -> line.replace(build, "0".repeat(64)))
                    .toList());
        }
        release.seal(manifest -> manifest);

        Checks checks = rebuild(release.id());

        assertThat(checks.passed()).as(checks.all().toString()).isTrue();
        assertThat(lines(checks))
                .anyMatch(line -> line.startsWith("note") && line.contains("another build of the program"))
                .anyMatch(line -> line.contains("the same bytes"));
    }

    private Path archived(String name) throws IOException {
        try (Stream<Path> walk = Files.walk(release.state().resolve("configurations"))) {
            return walk.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private Checks rebuild(String id) throws IOException {
        Checks checks = new Checks(check -> {});
        new Rebuild(new FolderOutput(release.output()), new StateFolder(release.state()), RunListener.SILENT, checks)
                .check(id);
        return checks;
    }

    private static List<String> lines(Checks checks) {
        return checks.all().stream().map(Check::line).toList();
    }

    private static List<String> wrong(Checks checks) {
        return lines(checks).stream().filter(line -> line.startsWith("WRONG")).toList();
    }
}
