package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases on a server that speaks S3, with the jars that storage.md tells users to add. */
@Tag("full")
class S3Test {

    private static final Path JARS = Path.of("target", "s3", "s3a", "target", "dependency");
    private static final String COMPLETION = "Completion (End Of Term)";
    private static final String OUTPUT = "s3a://bucket/justice";

    private S3Server server;
    private Desk desk;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        boolean there = Files.isDirectory(JARS) && Files.isDirectory(S3Server.JARS);
        assumeTrue(there, "skipped: target/s3 has no jars; mvn -Pfull copies them there");
        server = S3Server.start(Files.createDirectories(folder.resolve("server")));
        desk = Desk.in(Files.createDirectories(folder.resolve("desk")));
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private Program.Ended ask(Object... words) throws IOException, InterruptedException {
        List<Object> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--output", OUTPUT, "--state", desk.state()));
        return Program.runWith(File.pathSeparator + JARS.toAbsolutePath() + "/*", server.environment(), all.toArray());
    }

    private Program.Ended run() throws IOException, InterruptedException {
        return ask("run", "nightly", "--input", desk.input());
    }

    /** Puts the exports into the bucket, too. */
    private void toS3() throws Exception {
        server.put("exports/export.csv", desk.input().resolve("export.csv"));
    }

    private Program.Ended runFromS3() throws IOException, InterruptedException {
        return ask("run", "nightly", "--input", "s3a://bucket/exports");
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
        }
        return names;
    }

    private List<String> releases() throws IOException {
        try (Stream<Path> list = Files.list(server.objects().resolve("justice/releases"))) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void releasesOnS3AreWhatTheyAreElsewhere() throws Exception {
        desk.with("export.csv", SmallExport.of(1).set(COMPLETION, "Limited").csv());
        Program.Ended first = run().with(0);
        toS3();
        Program.Ended again = runFromS3().with(0);
        Desk local = Desk.in(desk.root().resolve("local"))
                .with("export.csv", SmallExport.of(1).set(COMPLETION, "Limited").csv());
        local.run().with(0);

        assertThat(first.err()).contains("Published release ");
        assertThat(again.err()).contains("Checked, unchanged");
        assertThat(releases()).hasSize(1);
        Path root = server.objects().resolve("justice");
        Path stored = root.resolve("releases").resolve(releases().get(0));
        assertThat(names(stored)).isEqualTo(names(local.release().folder()));
        assertThat(names(root.resolve("latest"))).isEqualTo(names(stored));
        assertThat(stored.resolve("data/commitments.csv"))
                .hasSameBinaryContentAs(local.release().file("data/commitments.csv"));

        desk.with("export.csv", SmallExport.of(1).set(COMPLETION, "Substantial").csv());
        toS3();
        runFromS3().with(0);

        assertThat(releases()).hasSize(2);
        String newest = releases().get(1);
        assertThat(root.resolve("latest/release.json"))
                .hasSameBinaryContentAs(root.resolve("releases").resolve(newest).resolve("release.json"));
        assertThat(ask("diff").with(0).out()).contains("Limited");
        ask("verify").with(0).inPlainWords();
        Files.writeString(root.resolve("releases").resolve(newest).resolve("data/tags.csv"), "damaged");
        Program.Ended damaged = ask("verify").with(1);
        assertThat(damaged.out() + damaged.err()).contains("data/tags.csv");
        assertThat(first.err() + again.err()).doesNotContain(server.secret());
    }

    @Test
    void withoutTheJarsItIsSaidWhereTheyAreListed() throws IOException {
        desk = desk.with("export.csv", SmallExport.of(1).csv());

        assertThat(Program.run("run", "nightly", "--input", desk.input(), "--output", OUTPUT, "--state", desk.state())
                        .with(2)
                        .inPlainWords()
                        .err())
                .contains("Nothing here can reach s3a:// addresses", "storage.md");
    }
}
