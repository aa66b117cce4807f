package org.justicecommitments.release.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.workbook.WorkbookEdition.About;

/** The workbook, read by POI's user model: another reader than the one that verifies it. */
class WorkbookEditionTest {

    private static final String SHEET = "Tags";

    private record Case(String text, long number, double share, boolean flag, Optional<LocalDate> day, String url) {

        static Case of(String text) {
            return new Case(text, 7, 0.25, true, Optional.of(LocalDate.of(2024, 2, 29)), "https://example.org/a?b=1");
        }
    }

    private static final Table<Case> TABLE = new Table<>(
            "data/tags",
            "Cases.",
            Table.AS_CSV,
            List.of(
                    Column.text("text", "A text.", Case::text).asKey(),
                    Column.of("number", ColumnType.INTEGER, "A number.", row -> Optional.of(row.number())),
                    Column.of("share", ColumnType.NUMBER, "A share.", row -> Optional.of(row.share())),
                    Column.of("flag", ColumnType.BOOLEAN, "A flag.", row -> Optional.of(row.flag())),
                    Column.of("day", ColumnType.DATE, "A day.", Case::day),
                    Column.text("url", "An address.", Case::url)));

    @TempDir
    private Path folder;

    private Path write(int mostRows, Stream<Case> rows) throws IOException {
        return write(new SheetLimits(mostRows, SheetLimits.MOST_BYTES), rows);
    }

    private Path write(SheetLimits limits, Stream<Case> rows) throws IOException {
        Path file = Files.createTempFile(folder, "edition", ".xlsx");
        try (WorkbookEdition edition = new WorkbookEdition(file, limits)) {
            try (TableWriter<Case> sheet = edition.sheet(SHEET, TABLE)) {
                for (Case row : rows.toList()) {
                    sheet.write(row);
                }
            }
            Dataset dataset = new Dataset(
                    "id",
                    "Title",
                    "Description.",
                    "Publisher",
                    "",
                    "Contact",
                    "a@example.org",
                    "CC-BY-4.0",
                    "",
                    List.of());
            LocalDate day = LocalDate.of(2024, 6, 30);
            edition.finish(new About(dataset, false, day, day, "CC BY 4.0"));
        }
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-5 offices", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "=cmd|'/c calc'!A1"})
    void aTextThatLooksLikeAFormulaStaysAText(String text) throws IOException {
        try (XSSFWorkbook workbook = open(write(100, Stream.of(Case.of(text))))) {
            Cell cell = workbook.getSheet(SHEET).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(about(workbook)).anyMatch(line -> line.startsWith("1 texts begin like a formula"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form_x0041_2", "_x000D_ line", "_x005F_x0041_", "_x00e9_x00E9_", "a_x12_b", "_xyz_"})
    void lettersThatExcelWouldReadAsACharacterStayAsTheyAre(String text) throws IOException {
        Path file = write(100, Stream.of(Case.of(text)));
        List<String> read = new ArrayList<>();

        try (XSSFWorkbook workbook = open(file)) {
            assertThat(workbook.getSheet(SHEET).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(text);
        }
        assertThat(new WorkbookReader(file)
                        .read(SHEET, cells -> read.add(cells.get(0).value())))
                .isTrue();
        assertThat(read).containsExactly("text", text);
    }

    @Test
    void cellsAreTypedAndTheHeaderIsFrozenAndFiltered() throws IOException {
        try (XSSFWorkbook workbook = open(write(100, Stream.of(Case.of("a"))))) {
            XSSFSheet sheet = workbook.getSheet(SHEET);

            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(7);
            assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(0.25);
            assertThat(sheet.getRow(1).getCell(3).getBooleanCellValue()).isTrue();
            assertThat(DateUtil.isCellDateFormatted(sheet.getRow(1).getCell(4))).isTrue();
            assertThat(sheet.getRow(1).getCell(4).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2024-02-29");
            assertThat(sheet.getRow(1).getCell(5).getHyperlink().getAddress()).isEqualTo("https://example.org/a?b=1");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F2");
            assertThat(sheet.getColumnWidth(0)).isGreaterThan(2000);
        }
    }

    @Test
    void aTextLongerThanACellIsCutAndTheFirstSheetSaysSo() throws IOException {
        String text = "x".repeat(SheetLimits.LONGEST_TEXT - 1) + "\uD83D\uDE00 and more";
        try (XSSFWorkbook workbook = open(write(100, Stream.of(Case.of(text))))) {
            String found = workbook.getSheet(SHEET).getRow(1).getCell(0).getStringCellValue();

            assertThat(found).hasSize(SheetLimits.LONGEST_TEXT - 1);
            assertThat(about(workbook)).anyMatch(line -> line.contains("1 texts are cut at 32767 characters"));
        }
    }

    @Test
    void rowsBeyondTheLastOfASheetAreCounted() throws IOException {
        Stream<Case> rows = IntStream.range(0, 12).mapToObj(i -> Case.of("row " + i));
        try (XSSFWorkbook workbook = open(write(10, rows))) {
            assertThat(workbook.getSheet(SHEET).getLastRowNum()).isEqualTo(9);
            assertThat(about(workbook)).anyMatch(line -> line.contains("3 rows are left out"));
        }
    }

    @Test
    void aSheetEndsBeforeItIsTooLargeToBePacked() throws IOException {
        Stream<Case> rows = IntStream.range(0, 12_000).mapToObj(i -> Case.of("row " + i));
        SheetLimits limits = new SheetLimits(20_000, 1 << 20);
        try (XSSFWorkbook workbook = open(write(limits, rows))) {
            int last = workbook.getSheet(SHEET).getLastRowNum();

            assertThat(last).isBetween(2_000, 8_000);
            assertThat(workbook.getSheet(SHEET).getRow(last).getCell(0).getStringCellValue())
                    .isEqualTo("row " + (last - 1));
            assertThat(limits.lostRows()).isEqualTo(12_000 - last);
            assertThat(about(workbook)).anyMatch(line -> line.contains("a sheet ends at row 20000 or after 1 MB"));
        }
    }

    @Test
    void theSameRowsGiveTheSameBytesAndNoAuthor() throws Exception {
        Path first = write(100, Stream.of(Case.of("a"), Case.of("b")));
        Thread.sleep(2100); // a zip entry's time has steps of two seconds
        Path second = write(100, Stream.of(Case.of("a"), Case.of("b")));

        assertThat(second).hasSameBinaryContentAs(first);
        try (XSSFWorkbook workbook = open(first)) {
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
        }
    }

    @Test
    void theFirstSheetSaysToOpenTheWorkbookAndNotTheCsvFiles() throws IOException {
        try (XSSFWorkbook workbook = open(write(100, Stream.of(Case.of("a"))))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("About");
            assertThat(about(workbook))
                    .anyMatch(line -> line.startsWith("Open this workbook, not the CSV files, in Excel"));
        }
    }

    private static List<String> about(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(i -> sheet.getRow(i).getCell(0).getStringCellValue())
                .toList();
    }
}
