package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The command {@code run}: what it reads, what it says, and the exit code with which it ends. */
class RunCommandTest {

    @TempDir
    private Path folder;

    private Desk desk() throws IOException {
        return Desk.in(folder);
    }

    private static String status(Desk desk) {
        return Release.json(desk.output().resolve("status.json")).get("state").asString();
    }

    @Test
    void aDryRunPublishesNothing() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(3).csv());

        Program.Ended ended = desk.run("--dry-run").with(0);

        assertThat(ended.err()).contains("nothing was published");
        assertThat(desk.published()).isEmpty();
        assertThat(desk.output()).doesNotExist();
    }

    @Test
    void aDryRunLeavesAnOlderReleaseAlone() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(3).csv());
        desk.run().with(0);
        List<Path> before = desk.published();
        String id = desk.release().id();
        desk.with("export.csv", SmallExport.of(4).csv());

        desk.run("--dry-run").with(0);

        assertThat(desk.published()).isEqualTo(before);
        assertThat(desk.release().id()).isEqualTo(id);
        assertThat(status(desk)).isEqualTo("published");
    }

    @Test
    void jsonOnStandardOutputIsTheRunRecordAndNothingElse() throws Exception {
        Desk desk = desk().with("export.csv", SmallExport.of(3).csv());

        Program.Ended ended = Program.runInOwnJvm(List.of(), Map.of(), desk.runWords("--json", "--progress", "plain"))
                .with(0);

        JsonNode run = Release.JSON.readTree(ended.out());
        assertThat(run.get("outcome").asString()).isEqualToIgnoringCase("published");
        assertThat(run.get("release").asString()).isEqualTo(desk.release().id());
        assertThat(run.get("counts").get("commitments").asLong()).isEqualTo(3);
        assertThat(run.get("stages"))
                .extracting(stage -> stage.get("stage").asString())
                .containsExactly("source", "normalize", "tag", "assess", "summarize", "release");
        assertThat(ended.err())
                .contains("Published release", "source", "normalize", "summarize")
                .doesNotContain("Exception", "WARN", "SLF4J");
    }

    @Test
    void withoutJsonStandardOutputIsEmpty() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv());

        assertThat(desk.run().with(0).out()).isEmpty();
    }

    @Test
    void aBadJobFileEndsWithTwoAndTheLine() throws Exception {
        Path job = folder.resolve("bad.yaml");
        List<String> lines = Files.readAllLines(Path.of("jobs/nightly.yaml"));
        int line = lines.indexOf("justice_counts: either") + 1;
        Files.writeString(job, String.join("\n", lines).replace("justice_counts: either", "justice_counts: all"));
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv());
        Object[] words = desk.words(List.of("run", job, "--input", desk.input()));

        Program.Ended ended = Program.run(words).with(2).inPlainWords();

        assertThat(ended.err()).contains(job + ", line " + line + ": ", "ogp, either, tagger or listed");
        assertThat(desk.published()).isEmpty();
        assertThat(Program.runInOwnJvm(List.of(), Map.of(), words).with(2).err())
                .isEqualTo(ended.err());
    }

    @Test
    void anEngineThatThisProgramDoesNotHaveEndsWithTwoAndWhatToDo() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv());

        Program.Ended ended = desk.run("--engine", "spark").with(2).inPlainWords();

        assertThat(ended.err()).contains("`spark` is not part of this program", "spark-submit", "src/docs/scale.md");
        assertThat(desk.published()).isEmpty();
        desk.run("--engine", "local").with(0);
    }

    @Test
    void anExampleThatDoesNotHoldEndsWithTwoAndTheLine() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        copy(Path.of("jobs"), jobs);
        Path job = jobs.resolve("nightly.yaml");
        String text = Files.readString(job);
        assertThat(text).contains("      ambition: high\n");
        Files.writeString(job, text.replace("      ambition: high\n", "      ambition: low\n"));
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv());

        Program.Ended ended = Program.run(desk.words(List.of("run", job, "--input", desk.input())))
                .with(2);

        assertThat(ended.err())
                .containsPattern("nightly\\.yaml, line \\d+: the example does not hold: ")
                .contains("ambition is 'high'; expected 'low'");
        assertThat(desk.published()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void aJobThatIsNotThereEndsWithTwo() throws IOException {
        Desk desk = desk();

        Program.Ended ended = Program.run(desk.words(List.of("run", "fortnightly", "--input", desk.input())))
                .with(2)
                .inPlainWords();

        assertThat(ended.err()).contains("fortnightly.yaml");
    }

    @Test
    void anInputFolderThatIsNotThereEndsWithTwo() throws IOException {
        Path absent = folder.resolve("absent");
        Desk desk = desk();

        Program.Ended ended = Program.run(desk.words(List.of("run", "nightly", "--input", absent)))
                .with(2)
                .inPlainWords();

        assertThat(ended.err()).contains(absent + ": there is no such input folder");
        assertThat(desk.published()).isEmpty();
    }

    @Test
    void wordsThatAreNoCommandOrOptionEndWithTwo() {
        assertThat(Program.run("rnu").with(2).err()).contains("rnu");
        assertThat(Program.run("run", "--inptu", "x").with(2).err()).contains("--inptu");
        assertThat(Program.run("run", "--as-of", "yesterday").with(2).err()).contains("--as-of");
        assertThat(Program.run("run", "--progress", "loud").with(2).err()).contains("auto", "plain", "none");
    }

    @Test
    void anEmptyInputFolderEndsWithOneAndNoRelease() throws IOException {
        Desk desk = desk();

        Program.Ended ended = desk.run().with(1);

        assertThat(ended.err().lines())
                .contains("The input folder is empty. Put at least one action plan export into it.");
        assertThat(desk.releases()).isEmpty();
        assertThat(status(desk)).isEqualTo("failed");
    }

    @Test
    void anInputFolderWithoutAnyExportEndsWithOneAndSaysWhyForEachFile() throws IOException {
        Desk desk = desk().with("letter.txt", "Dear colleague,\nplease find attached\n")
                .with("paper.pdf", "%PDF-1.7\n1 0 obj\n");

        Program.Ended ended = desk.run().with(1);

        assertThat(ended.err())
                .contains("None of the 2 entries of the input folder is a readable action plan export")
                .contains("letter.txt: none of its sheets is an action plan export")
                .contains("paper.pdf: it is not a spreadsheet");
        assertThat(desk.releases()).isEmpty();
    }

    @Test
    void aFailureIsSaidInPlainWordsOnly() throws IOException {
        desk().run().with(1).inPlainWords();
    }

    @Test
    void anEmptyFileIsRefusedAndTheRunGoesOn() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv())
                .with("empty.xlsx", "")
                .with("blank.csv", "");

        desk.run().with(0);

        List<Map<String, String>> sources = desk.release().rows("lineage/sources");
        assertThat(reason(sources, "blank.csv")).isEqualTo("the file is empty");
        assertThat(sources).extracting(source -> source.get("outcome")).containsOnlyOnce("read");
    }

    @Test
    void aFailureLeavesTheLastReleaseStanding() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(2).csv());
        desk.run().with(0);
        String id = desk.release().id();
        Files.delete(desk.input().resolve("export.csv"));

        Program.Ended ended = desk.run().with(1);

        assertThat(ended.err()).contains("Release " + id + " still stands");
        assertThat(desk.release().id()).isEqualTo(id);
        assertThat(Release.json(desk.output().resolve("status.json"))
                        .get("release")
                        .asString())
                .isEqualTo(id);
        assertThat(desk.output().resolve("latest/release.json")).exists();
    }

    @Test
    void garbageBesideAnExportIsListedWithItsReasonAndTheRunGoesOn() throws IOException {
        byte[] sample = Files.readAllBytes(Path.of("input/sample-2024-layout.xlsx"));
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        Desk desk = desk().with("export.csv", SmallExport.of(2).csv())
                .with("noise.xlsx", noise)
                .with("cut.xlsx", Arrays.copyOf(sample, sample.length / 2))
                .with("archive.xlsx", zip("notes/readme.txt", "nothing to see"))
                .with("old.xls", HexFormat.of().parseHex("0900040000001000"))
                .with("page.csv", "<html><body><table><tr><td>Commitment Title</td></tr></table></body></html>")
                .with("paper.pdf", "%PDF-1.7\n1 0 obj\n")
                .with("picture.png", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"))
                .with("prose.txt", "It was a dark night,\nand it rained.\n")
                .with("other.csv", "name,price\npear,3\n")
                .with("nul\u00e9.csv", new byte[] {0, 0, 0, 0});

        desk.run().with(0);

        Release release = desk.release();
        assertThat(release.rows("data/commitments")).hasSize(2);
        List<Map<String, String>> sources = release.rows("lineage/sources");
        assertThat(sources).hasSize(11);
        assertThat(sources).allSatisfy(source -> {
            boolean good = source.get("name").equals("export.csv");
            assertThat(source.get("outcome")).as(source.get("name")).isEqualTo(good ? "read" : "refused");
            assertThat(source.get("reason").isEmpty()).as(source.get("name")).isEqualTo(good);
            assertThat(source.get("reason")).doesNotContain("Exception", "java", "org.");
            assertThat(source.get("sha256")).matches("[0-9a-f]{64}");
        });
        assertThat(reason(sources, "cut.xlsx")).isEqualTo("it is damaged or incomplete");
        assertThat(reason(sources, "old.xls")).contains("older than Excel 97");
        assertThat(reason(sources, "paper.pdf")).isEqualTo("it is not a spreadsheet");
        assertThat(reason(sources, "other.csv")).isEqualTo("none of its sheets is an action plan export");
        assertThat(release.rows("quality/findings").stream()
                        .filter(finding -> finding.get("code").equals("file_refused"))
                        .map(finding -> finding.get("file")))
                .hasSize(10)
                .doesNotContain("export.csv");
    }

    private static String reason(List<Map<String, String>> sources, String name) {
        return sources.stream()
                .filter(source -> source.get("name").equals(name))
                .map(source -> source.get("reason"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoRegularFileIsIgnoredAndListed() throws Exception {
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv())
                .with(".hidden.csv", SmallExport.of(2).csv())
                .with("~$export.xlsx", "lock")
                .with("copy.csv.part", SmallExport.of(3).csv())
                .with("copy.csv.crdownload", SmallExport.of(3).csv());
        Path outside = folder.resolve("outside.csv");
        Files.writeString(outside, SmallExport.of(4).csv());
        Files.createSymbolicLink(desk.input().resolve("link.csv"), outside);
        Files.createSymbolicLink(desk.input().resolve("dangling.csv"), folder.resolve("nowhere"));
        Path sub = Files.createDirectories(desk.input().resolve("folder.csv"));
        Files.writeString(sub.resolve("deep.csv"), SmallExport.of(5).csv());
        assertThat(new ProcessBuilder("mkfifo", desk.input().resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();

        desk.run().with(0);

        List<Map<String, String>> sources = desk.release().rows("lineage/sources");
        assertThat(sources)
                .extracting(source -> source.get("name") + " " + source.get("outcome"))
                .containsExactlyInAnyOrder(
                        "export.csv read",
                        ".hidden.csv ignored",
                        "~$export.xlsx ignored",
                        "copy.csv.part ignored",
                        "copy.csv.crdownload ignored",
                        "link.csv ignored",
                        "dangling.csv ignored",
                        "folder.csv ignored",
                        "pipe.csv ignored");
        assertThat(sources)
                .filteredOn(source -> source.get("outcome").equals("ignored"))
                .allSatisfy(source -> {
                    assertThat(source.get("reason")).isNotEmpty();
                    assertThat(source.get("sha256")).isEmpty();
                });
        assertThat(reason(sources, "link.csv")).contains("link");
        assertThat(reason(sources, "folder.csv")).contains("folder");
        assertThat(desk.release().rows("data/commitments")).hasSize(1);
    }

    @Test
    void aReleaseThatIsNotAsExpectedIsHeldUntilSomebodyApprovesIt() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(10).csv());
        desk.run().with(0);
        Release first = desk.release();
        desk.with("export.csv", SmallExport.of(4).csv());

        Program.Ended held = desk.run().with(3);

        assertThat(held.err())
                .contains("Held for approval", "commitments is 0.400; expected at least 0.5", "releases approve ");
        String id = held.err().replaceAll("(?s).*releases approve (\\S+) .*", "$1");
        assertThat(desk.release()).isEqualTo(first);
        JsonNode status = Release.json(desk.output().resolve("status.json"));
        assertThat(status.get("state").asString()).isEqualTo("held");
        assertThat(status.get("release").asString()).isEqualTo(first.id());

        assertThat(approve(desk, "2020-01-01T000000Z").with(2).err())
                .contains("No release '2020-01-01T000000Z' is held");
        assertThat(approve(desk, "../../output").with(2).err()).contains("is held");
        approve(desk, id).with(0);

        assertThat(desk.releases()).extracting(Release::id).containsExactly(first.id(), id);
        Release second = desk.releases().get(1);
        assertThat(second.rows("data/commitments")).hasSize(4);
        assertThat(second.json("release.json").get("previous").asString()).isEqualTo(first.id());
        assertThat(desk.output().resolve("latest").toRealPath())
                .isEqualTo(second.folder().toRealPath());
        status = Release.json(desk.output().resolve("status.json"));
        assertThat(status.get("state").asString()).isEqualTo("published");
        assertThat(status.get("message").asString()).contains("two exports merged");
        assertThat(approve(desk, id).with(2).err()).contains("No release '" + id + "' is held");
        assertThat(desk.run().with(0).err()).containsIgnoringCase("unchanged");
    }

    private static Program.Ended approve(Desk desk, String id) {
        return Program.run(
                desk.words(List.of("releases", "approve", id), "--reason", "two exports merged", "--by", "Ana Ito"));
    }

    @Test
    void aReleaseWithTooManyRefusedRowsIsHeld() throws IOException {
        String csv = SmallExport.of(3)
                .row("ZZA7900")
                .set(SmallExport.MEMBER, "")
                .row("ZZA7901")
                .set(SmallExport.MEMBER, "NA")
                .csv();

        Program.Ended held = desk().with("export.csv", csv).run().with(3);

        assertThat(held.err()).contains("refused_rows is 0.400; expected at most 0.2");
        assertThat(desk().releases()).isEmpty();
        assertThat(status(desk())).isEqualTo("held");
    }

    @Test
    void aRunEndsWithFourWhileAnotherHoldsTheLockAndRunsOnceThatIsDead() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(1).csv());
        try (LockHolder other = LockHolder.of(desk.state())) {
            Program.Ended ended = desk.run().with(4).inPlainWords();

            assertThat(ended.err()).contains("Already running: process " + other.pid() + " since ");
            assertThat(desk.published()).isEmpty();
        }

        desk.run().with(0);
        assertThat(desk.release().rows("data/commitments")).hasSize(1);
    }

    @Test
    void nothingIsApprovedWhileARunHoldsTheLock() throws IOException {
        String csv =
                SmallExport.of(1).row("ZZA7900").set(SmallExport.MEMBER, "").csv();
        Desk desk = desk().with("export.csv", csv);
        String id = desk.run().with(3).err().replaceAll("(?s).*releases approve (\\S+) .*", "$1");
        try (LockHolder other = LockHolder.of(desk.state())) {
            assertThat(approve(desk, id).with(4).err()).contains("process " + other.pid() + " since ");
            assertThat(desk.releases()).isEmpty();
        }

        approve(desk, id).with(0);
        assertThat(desk.release().id()).isEqualTo(id);
    }

    @Test
    @Tag("full")
    void ofRunsAtOnceOneAloneMakesARelease() throws IOException {
        Desk desk = desk().withSample();
        List<Program.Ended> ended = IntStream.range(0, 3)
                .mapToObj(run -> CompletableFuture.supplyAsync(() -> startedElsewhere(desk)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(desk.releases()).hasSize(1);
        assertThat(ended)
                .filteredOn(one -> one.err().contains("Published release"))
                .hasSize(1);
        assertThat(ended).allMatch(one -> one.exitCode() == 0 || one.exitCode() == 4);
        assertThat(ended)
                .filteredOn(one -> !one.err().contains("Published release"))
                .allMatch(one -> one.err().contains(one.exitCode() == 4 ? "Already running: process " : "unchanged"));
    }

    private static Program.Ended startedElsewhere(Desk desk) {
        try {
            return Program.runInOwnJvm(List.of(), Map.of(), desk.runWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everythingOfOneRunIsOnTheRecordAndTheStateIsForItsOwnerOnly() throws IOException {
        Desk desk = desk().with("export.csv", SmallExport.of(2).csv());
        desk.run().with(0);

        assertThat(desk.state().resolve("originals"))
                .isDirectoryContaining("glob:**/????????????????????????????????*");
        assertThat(desk.state().resolve("staging")).doesNotExist();
        if (Files.getFileStore(desk.state()).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(desk.state()))
                    .extracting(Enum::name)
                    .allMatch(permission -> permission.startsWith("OWNER_"));
        }
    }

    @Test
    void theDayAsOfWhichIsJudgedIsTheNewestSourceDateUnlessOneIsNamed() throws IOException {
        Desk desk = desk().with(
                        "export.csv",
                        SmallExport.of(1).set("Active Commitment", "1").csv());

        desk.run("--as-of", "2030-01-31").with(0);

        Release release = desk.release();
        assertThat(release.json("release.json").get("as_of").asString()).isEqualTo("2030-01-31");
        assertThat(release.json("release.json").get("source_date").asString()).isEqualTo("2024-06-30");
        assertThat(release.rows("quality/findings"))
                .extracting(finding -> finding.get("code"))
                .contains("stale_plan_marked_active");
    }
}
