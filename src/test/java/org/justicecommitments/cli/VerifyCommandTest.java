package org.justicecommitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.sample.SampleRelease;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private SampleRelease release;

    @BeforeEach
    void copyRelease(@TempDir Path folder) throws IOException {
        release = SampleRelease.in(folder);
    }

    @Test
    void theLatestReleaseIsVerifiedWithALineACheck() {
        assertThat(verify()).isZero();

        assertThat(err.toString().lines().filter(line -> line.startsWith("ok ")))
                .hasSizeGreaterThan(20);
        assertThat(err.toString()).endsWith("Release %s is as it should be.%n".formatted(release.id()));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aReleaseThatIsNotThereEndsWithTwoAndTheNewestIds() {
        assertThat(verify("../../etc")).isEqualTo(2);

        assertThat(err.toString()).contains("There is no release '../../etc'", release.id());
    }

    @Test
    void anOutputWithoutReleasesEndsWithTwo(@TempDir Path empty) {
        assertThat(execute("verify", "--output", empty.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("There is no release in ");
    }

    /** The program takes a release without a manifest for none; somebody who verifies must hear of it. */
    @Test
    void theLatestReleaseIsFoundEvenIfItsManifestIsDamaged() throws IOException {
        Files.writeString(release.file("release.json"), "{");

        assertThat(verify("--json")).isEqualTo(1);

        assertThat(err.toString()).contains("WRONG  manifest     release.json");
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("release").asString()).isEqualTo(release.id());
        assertThat(report.get("verified").asBoolean()).isFalse();
        assertThat(report.get("checks").get(0).get("result").asString()).isEqualTo("wrong");
    }

    @Test
    void rebuildingSaysThatTheBytesAreTheSame() {
        assertThat(verify(release.id(), "--rebuild")).isZero();

        assertThat(err.toString()).contains("ok     rebuild      built again from the archive");
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(
                "--output",
                release.output().toString(),
                "--state",
                release.state().toString()));
        return execute(all.toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return new CommandLine(new CommandLineMain())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new PlainFailure())
                .execute(arguments);
    }
}
