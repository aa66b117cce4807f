package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.opendocument.OpenDocumentFormat;

/**
 * One sheet that LibreOffice saved in each of its formats says the same in all of them. Skipped where there is no LibreOffice. It
 * has no booleans and no tabs in its cells: LibreOffice saves the first as numbers in .xls, and drops the others.
 */
@Tag("full")
class SavedByLibreOfficeTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final int COLUMNS = 7;

    @TempDir
    private Path folder;

    @Test
    void aSheetSaysTheSameInEachFormat() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(OFFICE), "There is no LibreOffice here");
        Path made = folder.resolve("made.xlsx");
        make(made);

        TakenSheets again = read(new XlsxFormat(Limits.DEFAULT, folder), saved(made, "xlsx"));
        TakenSheets old = read(new XlsFormat(), saved(made, "xls"));
        TakenSheets open = read(new OpenDocumentFormat(Limits.DEFAULT), saved(made, "ods"));
        TakenSheets flat = read(new OpenDocumentFormat(Limits.DEFAULT), saved(made, "fods"));

        List<String> expected = lines(read(new XlsxFormat(Limits.DEFAULT, folder), made));
        assertThat(expected).hasSize(42);
        for (TakenSheets each : List.of(again, old, open, flat)) {
            List<String> lines = lines(each);
            assertThat(lines).hasSameSizeAs(expected);
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).isEqualTo(expected.get(i));
            }
            assertThat(each.hidden).containsExactly("Hidden");
            assertThat(each.hiddenColumns).containsExactly("5-5");
            assertThat(each.merged)
                    .extracting(Object::toString)
                    .containsExactly(new org.justicecommitments.source.CellRange(6, 7, 0, 1).toString());
        }
    }

    private static void make(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Plans");
            for (int i = 0; i < 40; i++) {
                fill(workbook, sheet.createRow(i + (i > 30 ? 5 : 0)), i);
            }
            sheet.getRow(3).setZeroHeight(true);
            sheet.setColumnHidden(5, true);
            sheet.addMergedRegion(new CellRangeAddress(5, 6, 0, 1));
            for (int i = 1; i < 4; i++) {
                sheet.getRow(i % 2 + 5).getCell(1).setBlank();
            }
            sheet.getRow(6).getCell(0).setBlank();
            Sheet hidden = workbook.createSheet("Hidden");
            hidden.createRow(0).createCell(0).setCellValue("x");
            hidden.createRow(1).createCell(0).setCellValue("y");
            workbook.setSheetHidden(1, true);
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void fill(XSSFWorkbook workbook, Row row, int i) {
        row.createCell(0)
                .setCellValue(List.of("Kenya", "Côte d’Ivoire", "司法", "правосудие", " two  blanks ")
                        .get(i % 5));
        row.createCell(1).setCellValue("line 1\nline 2  of " + i);
        row.createCell(2).setCellValue(i * 1.25 - 7);
        row.createCell(3).setCellValue(0.125 * i);
        day(
                workbook,
                row,
                4,
                List.of("yyyy-mm-dd", "mmm-yy", "yyyy", "d-mmm").get(i % 4),
                LocalDate.of(2012 + i % 9, 1, 1).atStartOfDay());
        row.createCell(5).setCellFormula(i % 3 == 0 ? "1/0" : "C" + (row.getRowNum() + 1) + "*2");
        if (i % 2 == 0) {
            day(workbook, row, 6, "yyyy-mm-dd hh:mm", LocalDate.of(2015, 3, 5).atTime(12, 30));
        } else {
            row.createCell(6).setCellValue("00" + i);
        }
    }

    private static void day(XSSFWorkbook workbook, Row row, int column, String format, LocalDateTime time) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        row.createCell(column).setCellValue(time);
        row.getCell(column).setCellStyle(style);
    }

    private Path saved(Path file, String format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve(format));
        Process process = new ProcessBuilder(
                        OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> files = Files.list(out)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static TakenSheets read(Format format, Path file) throws IOException {
        TakenSheets taken = new TakenSheets();
        assertThat(format.recognize(file)).contains(new Format.Verdict.CanRead());
        assertThat(format.read(file, taken)).isEmpty();
        return taken;
    }

    /**
     * The rows that hold something. Not compared: the result of a formula in the workbook that POI made, which LibreOffice
     * calculated; blank rows, which each format has others of.
     */
    private static List<String> lines(TakenSheets taken) {
        return taken.rows.entrySet().stream()
                .flatMap(SavedByLibreOfficeTest::lines)
                .toList();
    }

    private static Stream<String> lines(Map.Entry<String, List<org.justicecommitments.source.Row>> sheet) {
        return sheet.getValue().stream().filter(row -> !row.isBlank()).map(row -> {
            List<Cell> cells = row.cells().stream()
                    .filter(cell -> cell.column() < COLUMNS && cell.column() != 5)
                    .toList();
            return sheet.getKey() + row.number() + row.hidden() + cells;
        });
    }
}
