package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static String page() throws IOException {
        return Files.readString(Path.of("src/docs/add-a-layout.md"), StandardCharsets.UTF_8);
    }

    /** What check printed, from the entry's first line to its last. */
    private String proposed() {
        Matcher entry = Pattern.compile("(?m)^  - vintage: new-layout.*\\R(?:    .*\\R)+")
                .matcher(words);
        assertThat(entry.find()).as(words).isTrue();
        return entry.group();
    }

    private String filledInAsOnThePage() throws IOException {
        String entry = proposed();
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\| `([^`]+)` \\|$").matcher(page());
        int rows = 0;
        for (; row.find(); rows++) {
            assertThat(entry).contains(row.group(1));
            entry = entry.replace(row.group(1), row.group(2));
        }
        assertThat(rows).isEqualTo(5);
        return entry;
    }

    private static void addInput(Path job, String entry) throws IOException {
        String text = Files.readString(job, StandardCharsets.UTF_8);
        String comment = "# Our field <- the headings that give it.";
        assertThat(text).contains(comment);
        Files.writeString(job, text.replace(comment, entry + "\n" + comment), StandardCharsets.UTF_8);
    }

    private static String shownOnThePage() throws IOException {
        Matcher block = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(page());
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
                .contains("labels of its code list", "member: NAME")
                .contains(shownOnThePage());

        // 2. Paste it
        addInput(job, filledInAsOnThePage());

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
        assertSameDataAsOfAJobFileByHand(tracker);
    }

    private void assertSameDataAsOfAJobFileByHand(Path tracker) throws IOException {
        Desk desk = Desk.in(folder.resolve("by-hand"));
        Files.copy(tracker, desk.input().resolve("tracker.xlsx"));
        copy(Path.of("jobs"), folder.resolve("by-hand/jobs"));
        Path job = folder.resolve("by-hand/jobs/nightly.yaml");
        addInput(job, Files.readString(Path.of("src/test/resources/tracker/by-hand.yaml"), StandardCharsets.UTF_8));
        Program.run(desk.words(List.of("run", job, "--input", desk.input()))).with(0);

        Map<String, Path> proposed = new Desk(folder).release().reproducibleFiles();
        Map<String, Path> byHand = desk.release().reproducibleFiles();
        assertThat(proposed.keySet()).isEqualTo(byHand.keySet());
        byHand.forEach((path, file) -> {
            if (!path.matches("lineage/.*")) {
                assertThat(proposed.get(path)).as(path).hasSameBinaryContentAs(file);
            }
        });
    }

    @Test
    void anotherTrackerIsReadByWhatCheckProposes() throws IOException {
        Desk desk = Desk.in(folder);
        copy(Path.of("jobs"), folder.resolve("jobs"));
        Path job = folder.resolve("jobs/nightly.yaml");
        desk.with(
                "tracker.csv",
                """
                Type,Title,Owner,Due,Summary,Status 2023,Status 2024
                Commitment,Legal aid in every region,Justice,,Offices where there are none.,Limited,Substantial
                Milestone,Map the regions,Justice,2025-03-31,,,
                Milestone,Open six offices,Justice,2026-03-31,,,
                Commitment,Court decisions online,Courts,,All decisions are published.,,Limited
                Milestone,Agree on a format,Courts,2025-06-30,,,
                """);
        run(
                "check",
                desk.input().resolve("tracker.csv").toString(),
                "--job",
                job.toString(),
                "--output",
                desk.output().toString());
        addInput(job, filledInAsOnThePage());
        Program.run(desk.words(List.of("run", job, "--input", desk.input()))).with(0);

        assertThat(desk.release().rows("data/commitments"))
                .extracting(row -> row.get("title"), row -> row.get("description"), row -> row.get("end_date"))
                .containsExactlyInAnyOrder(
                        tuple(
                                "Legal aid in every region",
                                "Offices where there are none. Map the regions; Justice; 2025-03-31 Open six offices; Justice; 2026-03-31",
                                "2026-03-31"),
                        tuple(
                                "Court decisions online",
                                "All decisions are published. Agree on a format; Courts; 2025-06-30",
                                "2025-06-30"));
        assertThat(desk.release().rows("quality/refused_rows")).isEmpty();
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
