package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.sample.TrackerWorkbook;

/** Follows src/docs/add-a-layout.md to the letter. */
class AddALayoutTest {

    @TempDir
    private Path folder;

    private String words = "";

    private int run(String... arguments) {
        Program.Ended ended = Program.run((Object[]) arguments);
        words = ended.out() + ended.err();
        return ended.exitCode();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static String entryOnThePage() throws IOException {
        Matcher block = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("src/docs/add-a-layout.md"), StandardCharsets.UTF_8));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    @Test
    void aStrangeTrackerBecomesAReleaseByWritingAJobFileOnly() throws IOException {
        copy(Path.of("jobs"), folder.resolve("jobs"));
        Path job = folder.resolve("jobs/nightly.yaml");
        Path tracker = folder.resolve("tracker.xlsx");
        TrackerWorkbook.write(tracker);
        byte[] before = Files.readAllBytes(tracker);
        Path input = Files.createDirectories(folder.resolve("input"));
        List<String> folders = List.of(
                "--input",
                input.toString(),
                "--output",
                folder.resolve("output").toString(),
                "--state",
                folder.resolve("state").toString());

        // 1. Look at it
        assertThat(run(with(folders, "check", tracker.toString(), "--job", job.toString())))
                .isEqualTo(1);
        assertThat(words)
                .contains("ogp-2024: knows", "row 5 looks like a header")
                .contains("title: [\"Commitment - Title (EN)\"]", "commitment_number: [\"No. / No\"]")
                .contains("values are dates", "labels of its code list", "member: NAME");

        // 2. Write the entry
        String text = Files.readString(job, StandardCharsets.UTF_8);
        String comment = "# Our field <- the headings that give it.";
        assertThat(text).contains(comment);
        Files.writeString(job, text.replace(comment, entryOnThePage() + "\n" + comment), StandardCharsets.UTF_8);

        // 3. Look again
        Path marked = folder.resolve("marked");
        assertThat(run(with(
                        folders,
                        "check",
                        tracker.toString(),
                        "--job",
                        job.toString(),
                        "--marked-up",
                        marked.toString())))
                .isEqualTo(0);
        assertThat(words)
                .contains(
                        "canada-tracker, header in row 5", "added: CAN-5-", "date_by_season", "Nothing was published.");
        assertThat(folder.resolve("output")).doesNotExist();
        assertThat(folder.resolve("state")).doesNotExist();
        assertThat(Files.readAllBytes(tracker)).isEqualTo(before);
        assertMarked(marked.resolve("tracker.xlsx"));

        // 4. Release it
        Files.copy(tracker, input.resolve("tracker.xlsx"));
        assertThat(run(with(folders, "run", job.toString(), "--progress", "none")))
                .as(words)
                .isEqualTo(0);
        assertReleased(folders);
        assertThat(run(with(folders, "verify"))).as(words).isEqualTo(0);
        assertThat(run(with(folders, "check", tracker.toString(), "--job", job.toString())))
                .isEqualTo(0);
        assertThat(words).contains("  0 added", "  0 changed");
    }

    private static String[] with(List<String> folders, String... words) {
        return Stream.concat(Stream.of(words), folders.stream()).toArray(String[]::new);
    }

    private void assertReleased(List<String> folders) throws IOException {
        Path release;
        try (Stream<Path> releases = Files.list(folder.resolve("output/releases"))) {
            release = releases.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        List<String> rows = Files.readAllLines(release.resolve("data/commitments.csv"));
        String legalAid = rows.stream()
                .filter(row -> row.contains("Legal aid in every region"))
                .findFirst()
                .orElseThrow();
        assertThat(legalAid)
                .contains(",Canada,CAN,", "Access to justice", ",1.1,", "2026-12-31")
                .contains("Publish waiting times; ongoing until December 2026");
        assertThat(rows)
                .filteredOn(row -> row.contains("Court decisions online"))
                .singleElement()
                .asString()
                .contains("2027-09-01", "2027-11-30");
        assertThat(Files.readString(release.resolve("quality/refused_rows.csv")).lines())
                .hasSize(1);

        assertThat(run(with(folders, "explain", legalAid.substring(0, legalAid.indexOf(',')))))
                .isEqualTo(0);
        assertThat(words)
                .contains("\"job file: member\": 'Canada'")
                .contains("E8 \"Milestones / Jalons - Activity\": 'Open six offices'")
                .contains("B6 \"Commitment - Title (EN)\": 'Access to justice'");
    }

    private static void assertMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet tracker = workbook.getSheet("Tracker 2022-26");
            assertThat(tracker.getRow(6).getCell(5).getStringCellValue()).isEqualTo("Spring 2025");
            assertThat(tracker.getRow(6).getCell(5).getCellComment().getString().getString())
                    .contains("date_by_season");
            Sheet findings = workbook.getSheet("Findings");
            assertThat(findings.getLastRowNum()).isPositive();
            assertThat(findings.getHyperlinkList()).isNotEmpty();
        }
    }
}
