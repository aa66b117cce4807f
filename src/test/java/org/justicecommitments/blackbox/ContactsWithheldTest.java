package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal contact details stay in the originals: nothing that is published, printed or recorded has them. */
class ContactsWithheldTest {

    private static final List<String> CANARIES = List.of(
            "canary.bird@example.org",
            "canary_two@mail.example.com",
            "canary-three (at) example.net",
            "+257 22 24 71 38",
            "+44 20 7946 0958",
            "0049 30 901820",
            "555-0142-777");

    /** What would betray one of them even if it were cut or masked in part. */
    private static final List<String> TRACES =
            List.of("canary", "24 71 38", "7946 0958", "901820", "0142-777", "22247138", "79460958");

    private static final String ALL = "Write to " + CANARIES.get(0) + " or <" + CANARIES.get(1) + ">; or "
            + CANARIES.get(2) + ".<br/>Call " + CANARIES.get(3) + ", " + CANARIES.get(4) + " or " + CANARIES.get(5)
            + "; Tel. " + CANARIES.get(6) + ".";

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Program.Ended ended;

    @BeforeAll
    static void runAnExportWithContactsInEveryCell() throws IOException {
        SmallExport export = SmallExport.of(20);
        export.row("ZZA8001").set("Contact Email", CANARIES.get(0));
        for (String heading : SmallExport.headings()) {
            boolean identity = List.of(SmallExport.ID, SmallExport.MEMBER).contains(heading);
            export.row("ZZA8%03d".formatted(100 + SmallExport.headings().indexOf(heading)));
            export.set(heading, identity ? CANARIES.get(0) : ALL);
        }
        for (String heading : SmallExport.headings()) {
            export.row("ZZA8%03d".formatted(200 + SmallExport.headings().indexOf(heading)));
            export.set(heading, CANARIES.get(3));
        }
        export.row("ZZA8300");
        SmallExport.headings().forEach(heading -> export.set(heading, ALL));
        export.set(SmallExport.MEMBER, "");
        desk = Desk.in(folder).with("export.csv", export.csv());
        ended = desk.run().with(0);
    }

    @Test
    void theExportWasReadAndARowRefused() throws IOException {
        assertThat(desk.release().rows("data/commitments")).hasSizeGreaterThan(50);
        assertThat(desk.release().rows("quality/refused_rows")).isNotEmpty().allSatisfy(row -> assertThat(
                        row.get("original"))
                .contains("[e-mail withheld]", "[telephone withheld]"));
        assertThat(desk.release().rows("data/commitments"))
                .extracting(row -> row.get("description"))
                .contains("Write to [e-mail withheld] or <[e-mail withheld]>; or [e-mail withheld]. "
                        + "Call [telephone withheld], [telephone withheld] or [telephone withheld]; "
                        + "Tel. [telephone withheld].");
        assertThat(desk.release().rows("quality/findings"))
                .extracting(finding -> finding.get("code"))
                .contains("contact_withheld");
    }

    @Test
    void noPublishedFileHasThem() throws IOException {
        assertThat(desk.published()).hasSizeGreaterThan(20);
        for (Path file : desk.published()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(traces(text)).as("%s", file).isEmpty();
        }
    }

    @Test
    void noPartOfTheWorkbookHasThem() throws IOException {
        int parts = 0;
        try (ZipFile workbook =
                new ZipFile(desk.release().file("data/justice-commitments.xlsx").toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                String text = new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(traces(text)).as(part.getName()).isEmpty();
                parts++;
            }
        }
        assertThat(parts).isGreaterThan(10);
    }

    @Test
    void noTableInParquetHasThem() throws IOException, SQLException {
        List<Path> tables = desk.published().stream()
                .filter(file -> file.toString().endsWith(".parquet"))
                .toList();

        assertThat(tables).hasSizeGreaterThanOrEqualTo(5);
        for (Path table : tables) {
            List<List<Object>> rows = DuckDb.parquet(table);
            assertThat(rows).isNotEmpty();
            assertThat(traces(rows.toString())).as("%s", table).isEmpty();
        }
    }

    @Test
    void neitherWhatIsPrintedNorTheRecordOfTheRunHasThem() throws IOException {
        assertThat(traces(ended.err() + ended.out())).isEmpty();
        assertThat(traces(Files.readString(desk.state().resolve("runs/000001.json"))))
                .isEmpty();
        assertThat(traces(Program.run(desk.words(List.of("runs", "--json"))).out()))
                .isEmpty();
    }

    @Test
    void theHeadingOfAColumnHasNoneEither(@TempDir Path other) throws IOException {
        String csv = SmallExport.of(1).csv().replaceFirst("\r\n", ",\"Questions to " + CANARIES.get(0) + "\"\r\n");
        Desk second = Desk.in(other).with("export.csv", csv);
        second.run().with(0);

        for (Path file : second.release().csvFiles().values()) {
            assertThat(traces(Files.readString(file))).as("%s", file).isEmpty();
        }
    }

    private static List<String> traces(String text) {
        List<String> found = new ArrayList<>();
        for (String trace : TRACES) {
            int at = text.indexOf(trace);
            if (at >= 0) {
                found.add(text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 40)));
            }
        }
        return found;
    }

    @Test
    void explainingACommitmentDoesNotShowThem() throws IOException {
        for (Map<String, String> row : desk.release().rows("data/commitments").subList(20, 55)) {
            Program.Ended explained = Program.run(desk.words(List.of("explain", row.get("commitment_id"))));
            assertThat(explained.with(0).out()).contains("description");
            assertThat(traces(explained.out())).isEmpty();
        }
    }

    @Test
    void theContactsOfTheSampleAreWithheldToo() {
        Release release = SampleRelease.get();

        for (Path file : release.csvFiles().values()) {
            for (Map<String, String> row : Release.rows(file)) {
                assertThat(row.values())
                        .as("%s", file)
                        .noneMatch(value -> value.matches("(?s).*[\\w.-]+@[\\w-]+\\.\\w+.*"));
            }
        }
        assertThat(release.rows("data/commitments"))
                .anyMatch(row -> row.get("description").contains("[e-mail withheld]"));
    }
}
