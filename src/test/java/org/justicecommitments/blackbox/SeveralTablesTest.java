package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sheet with several tables, each of which an entry of the job file reads. */
class SeveralTablesTest {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    private static final String ENTRIES =
            """
              - vintage: national
                kind: archive
                scope: selection
                source_date: 2025-06-30
                date_order: day-first
                %s
                recognized_by: [Commitment, What will be done]
                required: [title]
                constants: {action_plan_number: "5", submission_year: "2023"}
                columns:
                  commitment_number: [No.]
                  title: [Commitment]
                  description: [What will be done]
                  member: [Country]
              - vintage: local
                kind: archive
                scope: selection
                source_date: 2025-06-30
                date_order: day-first
                %s
                recognized_by: [Name, State]
                required: [title]
                constants: {action_plan_number: "3", submission_year: "2024"}
                columns:
                  commitment_number: [Ref]
                  title: [Name]
                  description: [Description]
                  member: [State]
                  end_date: [Due by]
            """;

    private static final String[][] BELOW = grid(
            """
            National plan
            No.|Commitment|What will be done|Country
            1|Legal aid in every county|Offices give free legal advice.|Kenya
            2|Judges everywhere|A row of no member is refused.|
            3|Open court decisions|All decisions are published.|Kenya
            Total||3

            Source: the ministry

            Local plan
            Ref|Name|Description|State|Due by
            1|Village mediators|Mediators are trained.|Malawi|2026-05-31

            2|Mobile courts|Courts visit remote districts.|Malawi|2027-01-31
            3|More judges|This one is refused as well.||2027-01-31
            """);

    private static final String[][] BESIDE = grid(
            """
            National plan|||||Local plan
            No.|Commitment|What will be done|Country||Ref|Name|Description|State|Due by
            1|Legal aid in every county|Offices give free legal advice.|Kenya||1|Village mediators|Mediators are trained.|Malawi|2026-05-31
            2|Judges everywhere|A row of no member is refused.|||2|Mobile courts|Courts visit remote districts.|Malawi|2027-01-31
            3|Open court decisions|All decisions are published.|Kenya||3|More judges|This one is refused as well.||2027-01-31
            4|Free legal advice by phone|A line is open day and night.|Kenya
            """);

    @TempDir
    private Path folder;

    private static String[][] grid(String text) {
        return text.lines().map(row -> row.split("\\|", -1)).toArray(String[][]::new);
    }

    private static byte[] file(String name, String[][] grid) throws IOException {
        return switch (name.substring(name.indexOf('.'))) {
            case ".csv" -> csv(grid);
            case ".fods" -> openDocument("document", grid);
            case ".ods" -> zipped(openDocument("document-content", grid));
            case ".xls" -> workbook(new HSSFWorkbook(), grid);
            default -> workbook(new XSSFWorkbook(), grid);
        };
    }

    private static byte[] csv(String[][] grid) {
        return Arrays.stream(grid)
                .map(row -> Stream.of(row).map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] openDocument(String root, String[][] grid) {
        String rows = Arrays.stream(grid)
                .map(row -> Stream.of(row)
                        .map(
                                "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
                                        ::formatted)
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                .collect(Collectors.joining());
        String names = Stream.of("office", "table", "text")
                .map(name -> " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"".formatted(name, name))
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\"?><office:%s office:mimetype=\"%s\"%s><office:body><office:spreadsheet>"
                                .formatted(root, SPREADSHEET, names)
                        + "<table:table table:name=\"Plans\">" + rows + "</table:table>"
                        + "</office:spreadsheet></office:body></office:%s>".formatted(root))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(SPREADSHEET.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Workbook workbook, String[][] grid) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            Sheet sheet = workbook.createSheet("Plans");
            for (int i = 0; i < grid.length; i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < grid[i].length; j++) {
                    if (!grid[i][j].isEmpty()) {
                        row.createCell(j).setCellValue(grid[i][j]);
                    }
                }
            }
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private Release run(String name, String[][] grid, String first, String second) throws IOException {
        Desk desk = Desk.in(folder).with(name, file(name, grid));
        Path job = desk.copyJobs();
        String text = Files.readString(job, StandardCharsets.UTF_8);
        Files.writeString(
                job,
                text.replace("inputs:\n", "inputs:\n" + ENTRIES.formatted(first, second))
                        .replace("refused_rows: {at_most: 0.2}", "refused_rows: {at_most: 0.9}"),
                StandardCharsets.UTF_8);
        Program.run(desk.words(List.of("run", job, "--input", desk.input()))).with(0);
        Program.run("verify", "--output", desk.output()).with(0);
        return desk.release();
    }

    private static void assertLeadsToTheCells(Release release, String[][] grid) throws SQLException {
        List<List<Object>> cells =
                DuckDb.ask("SELECT cell, verbatim FROM read_parquet('%s') WHERE cell IS NOT NULL AND cell <> ''"
                        .formatted(release.file("lineage/cells.parquet")));
        assertThat(cells).hasSizeGreaterThan(15).allSatisfy(cell -> {
            CellReference at = new CellReference(String.valueOf(cell.get(0)));
            assertThat(grid[at.getRow()][at.getCol()]).isEqualTo(cell.get(1));
        });
    }

    private static List<String> commitments(Release release) {
        return release.rows("data/commitments").stream()
                .map(row -> "%s %s: %s, %s, row %s"
                        .formatted(
                                row.get("member"),
                                row.get("commitment_number"),
                                row.get("title"),
                                row.get("end_date"),
                                row.get("source_row")))
                .toList();
    }

    private static List<String> ledger(Release release) {
        return release.rows("quality/row_ledger").stream()
                .map(row -> Stream.of(
                                "table", "seen", "header", "blank", "published", "merged", "refused", "out_of_scope")
                        .map(row::get)
                        .collect(Collectors.joining(" ")))
                .toList();
    }

    private static List<String> columns(Release release) {
        return release.rows("lineage/column_map").stream()
                .filter(row -> row.get("key").equals("title"))
                .map(row ->
                        row.get("table") + " " + row.get("column") + row.get("header_row") + " " + row.get("heading"))
                .toList();
    }

    private static List<String> refused(Release release) {
        return release.rows("quality/refused_rows").stream()
                .map(row -> row.get("table") + " row " + row.get("row") + " " + row.get("original"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans.xlsx", "plans.xls", "plans.ods", "plans.fods", "plans.csv"})
    void tablesBelowOneAnotherAreAllReadAndEveryRowIsInTheLedgerOnce(String name) throws Exception {
        Release release = run(name, BELOW, "table: 1", "table: Local plan");

        assertThat(commitments(release))
                .containsExactlyInAnyOrder(
                        "Kenya 1: Legal aid in every county, , row 3",
                        "Kenya 3: Open court decisions, , row 5",
                        "Malawi 1: Village mediators, 2026-05-31, row 12",
                        "Malawi 2: Mobile courts, 2027-01-31, row 14");
        assertThat(ledger(release)).containsExactly("1 9 2 2 2 0 1 2", "2 6 2 1 2 0 1 0");
        assertThat(columns(release)).containsExactly("1 B2 Commitment", "2 B11 Name");
        assertThat(refused(release))
                .containsExactly(
                        "1 row 4 {\"No.\":\"2\",\"Commitment\":\"Judges everywhere\","
                                + "\"What will be done\":\"A row of no member is refused.\"}",
                        "2 row 15 {\"Ref\":\"3\",\"Name\":\"More judges\",\"Description\":\"This one is refused as well.\","
                                + "\"Due by\":\"2027-01-31\"}");
        assertThat(release.rows("quality/findings"))
                .extracting(row -> row.get("code") + " " + row.get("cell") + row.get("row"))
                .contains("totals_row 6", "footnote_row 8", "row_without_member 4", "row_without_member 15")
                .noneMatch(finding -> finding.startsWith("other_table") || finding.startsWith("unknown_heading"));
        assertLeadsToTheCells(release, BELOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plans.xlsx", "plans.csv"})
    void tablesBesideOneAnotherAreReadEachInItsColumns(String name) throws Exception {
        Release release = run(name, BESIDE, "table_columns: 'A:D'", "table_columns: 'F:J'");

        assertThat(commitments(release))
                .containsExactlyInAnyOrder(
                        "Kenya 1: Legal aid in every county, , row 3",
                        "Kenya 3: Open court decisions, , row 5",
                        "Kenya 4: Free legal advice by phone, , row 6",
                        "Malawi 1: Village mediators, 2026-05-31, row 3",
                        "Malawi 2: Mobile courts, 2027-01-31, row 4");
        assertThat(ledger(release)).containsExactly("1 6 2 0 3 0 1 0", "2 6 2 1 2 0 1 0");
        assertThat(columns(release)).containsExactly("1 B2 Commitment", "2 G2 Name");
        assertThat(refused(release)).hasSize(2);
        assertLeadsToTheCells(release, BESIDE);
    }
}
