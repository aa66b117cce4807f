package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** OGP's real exports, where they are at hand, as CSV and as the workbooks that a spreadsheet program would make of them. */
@Tag("full")
class RealExportsTest {

    private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));
    private static final List<String> EXPORTS = List.of("ogp-2015-may", "ogp-2016-live", "ogp-2024-open-parliament");
    private static final String WITH_IDS = "ogp-2024-open-parliament";
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");
    private static final List<String> OF_THE_FORMAT = List.of("source_file", "source_sheet");

    @TempDir
    private static Path folder;

    private static final Map<Kept, Desk> DESKS = new HashMap<>();

    /** How an export was kept. */
    private enum Kept {
        CSV,
        TEXT_CELLS,
        NUMBER_CELLS
    }

    @BeforeAll
    static void runAll() throws IOException {
        assumeTrue(
                EXPORTS.stream().allMatch(name -> Files.exists(DATA.resolve(name + ".csv"))),
                () -> "There are no real exports in " + DATA.toAbsolutePath().normalize());
        for (Kept kept : Kept.values()) {
            Desk desk = Desk.in(folder.resolve(kept.name()));
            for (String name : EXPORTS) {
                put(desk, name, kept);
            }
            desk.run().with(0);
            DESKS.put(kept, desk);
        }
    }

    private static void put(Desk desk, String name, Kept kept) throws IOException {
        Path csv = DATA.resolve(name + ".csv");
        if (kept == Kept.CSV) {
            Files.copy(csv, desk.input().resolve(name + ".csv"));
            return;
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, kept == Kept.TEXT_CELLS);
                OutputStream out = Files.newOutputStream(desk.input().resolve(name + ".xlsx"))) {
            Sheet sheet = workbook.createSheet("Commitments");
            for (List<String> record : records(csv)) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int column = 0; column < record.size(); column++) {
                    if (!record.get(column).isEmpty()) {
                        set(row.createCell(column), record.get(column), kept);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static void set(Cell cell, String text, Kept kept) {
        if (kept == Kept.NUMBER_CELLS && NUMBER.matcher(text).matches()) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private static List<List<String>> records(Path csv) {
        List<List<String>> records = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(csv, StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.RFC4180.parse(reader)) {
            for (CSVRecord each : parser) {
                records.add(each.toList());
            }
            return records;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release release(Kept kept) throws IOException {
        return DESKS.get(kept).release();
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsAccountedFor(Kept kept) throws IOException {
        List<Map<String, String>> ledger = release(kept).rows("quality/row_ledger");

        assertThat(ledger).hasSize(EXPORTS.size());
        for (Map<String, String> sheet : ledger) {
            String name = sheet.get("file").replaceFirst("\\.\\w+$", "");
            assertThat(Long.parseLong(sheet.get("seen")))
                    .as("rows of %s", sheet)
                    .isEqualTo(records(DATA.resolve(name + ".csv")).size())
                    .isEqualTo(Stream.of("header", "blank", "published", "merged", "refused", "out_of_scope")
                            .mapToLong(column -> Long.parseLong(sheet.get(column)))
                            .sum());
        }
        assertThat(release(kept).rows("lineage/sources"))
                .hasSize(EXPORTS.size())
                .allMatch(source -> source.get("outcome").equals("read"));
    }

    @ParameterizedTest
    @EnumSource
    void everyIdOfTheNewestExportIsPublishedExactlyOnce(Kept kept) throws IOException {
        List<List<String>> records = records(DATA.resolve(WITH_IDS + ".csv"));
        int column = records.get(0).indexOf("Commitment Unique Identifier");
        List<String> ids = records.stream()
                .skip(1)
                .map(row -> row.get(column).strip())
                .filter(id -> !id.isEmpty())
                .toList();

        List<String> published = release(kept).rows("data/commitments").stream()
                .map(row -> row.get("commitment_id"))
                .toList();

        assertThat(ids).hasSizeGreaterThan(200);
        assertThat(published).doesNotHaveDuplicates().containsAll(ids);
        assertThat(release(kept).rows("data/commitments").stream()
                        .filter(row -> row.get("in_source").equals("true"))
                        .map(row -> row.get("commitment_id")))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource
    void noPublishedValueIsAMissingCodeOrAnErrorOfASpreadsheet(Kept kept) throws IOException {
        assertThat(NoMissingCodeTest.takenForMissing(release(kept))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPieceOfEvidencePointsAtItsWords(Kept kept) throws IOException {
        Map<String, Map<String, String>> commitments = new HashMap<>();
        release(kept).rows("data/commitments").forEach(row -> commitments.put(row.get("commitment_id"), row));

        assertThat(release(kept).rows("data/tag_evidence"))
                .filteredOn(row -> !row.get("rule").equals("child"))
                .hasSizeGreaterThan(1000)
                .allMatch(row -> commitments
                        .get(row.get("commitment_id"))
                        .get(row.get("field"))
                        .substring(Integer.parseInt(row.get("start")), Integer.parseInt(row.get("end")))
                        .equals(row.get("quote")));
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberIsKnownAndNothingIsSampleData(Kept kept) throws IOException {
        assertThat(release(kept).json("release.json").get("sample").asBoolean()).isFalse();
        assertThat(release(kept).rows("data/commitments"))
                .allSatisfy(row ->
                        assertThat(row.get("member_code")).as(row.get("member")).isNotEmpty());
    }

    @Test
    void aWorkbookOfTextsGivesTheSameCommitmentsAsTheCsvFile() throws IOException {
        List<Map<String, String>> expected = withoutFormat(release(Kept.CSV));
        List<Map<String, String>> found = withoutFormat(release(Kept.TEXT_CELLS));

        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
    }

    private static List<Map<String, String>> withoutFormat(Release release) {
        List<Map<String, String>> rows = release.rows("data/commitments");
        rows.forEach(row -> row.keySet().removeAll(OF_THE_FORMAT));
        return rows;
    }

    /** A number cell cannot tell 2.1 from 2.10; the rest must be the same. */
    @Test
    void aWorkbookWithNumbersGivesTheSameAnswers() throws IOException {
        Map<String, Map<String, String>> expected = new HashMap<>();
        withoutFormat(release(Kept.CSV)).forEach(row -> expected.put(row.get("commitment_id"), row));
        List<String> differences = new ArrayList<>();
        for (Map<String, String> row : withoutFormat(release(Kept.NUMBER_CELLS))) {
            if (!row.get("id_origin").equals("ogp")) {
                continue;
            }
            expected.get(row.get("commitment_id")).forEach((column, value) -> {
                if (!shown(value).equals(shown(row.get(column)))) {
                    differences.add("%s of %s: %s, expected %s"
                            .formatted(column, row.get("commitment_id"), row.get(column), value));
                }
            });
        }

        assertThat(differences).isEmpty();
    }

    private static String shown(String value) {
        return value.matches("\\d+\\.\\d+0") ? value.replaceFirst("0+$", "") : value;
    }
}
