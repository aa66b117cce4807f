package org.justicecommitments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsRunTest {

    private static final Path SAMPLE = Path.of("input/sample-2024-layout.xlsx");

    @TempDir
    private Path folder;

    @Test
    void theSampleGivesTheSameCommitmentsFromEitherKindOfWorkbook() throws IOException {
        Path xml = Files.createDirectories(folder.resolve("xml"));
        Path binary = Files.createDirectories(folder.resolve("binary"));
        Files.copy(SAMPLE, xml.resolve("sample.xlsx"));
        convert(SAMPLE, binary.resolve("sample.xls"));

        List<Map<String, String>> expected = commitments(xml);
        List<Map<String, String>> actual = commitments(binary);

        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(expected).allSatisfy(row -> assertThat(row).containsEntry("source_file", "sample.xlsx"));
        assertThat(actual).allSatisfy(row -> assertThat(row).containsEntry("source_file", "sample.xls"));
        assertThat(withoutFile(actual)).isEqualTo(withoutFile(expected));
    }

    private static List<Map<String, String>> commitments(Path input) throws IOException {
        Path output = input.resolveSibling(input.getFileName() + "-output");
        int code = CommandLineMain.execute(
                "run", "nightly", "--input", input.toString(), "--output", output.toString(), "--progress", "none");
        assertThat(code).isZero();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(output.resolve("latest/data/commitments.csv"));
                CSVParser parser = CSVParser.parse(reader, format)) {
            return parser.stream().map(row -> row.toMap()).toList();
        }
    }

    private static List<Map<String, String>> withoutFile(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("source_file"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
    }

    private static void convert(Path from, Path to) throws IOException {
        try (Workbook xml = new XSSFWorkbook(Files.newInputStream(from));
                Workbook binary = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(to)) {
            CellStyle date = binary.createCellStyle();
            date.setDataFormat(binary.createDataFormat().getFormat("m/d/yyyy"));
            for (Sheet sheet : xml) {
                Sheet copy = binary.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row copied = copy.createRow(row.getRowNum());
                    row.forEach(cell -> copy(cell, copied.createCell(cell.getColumnIndex()), date));
                }
            }
            binary.write(out);
        }
    }

    private static void copy(Cell from, Cell to, CellStyle date) {
        switch (from.getCellType()) {
            case STRING -> to.setCellValue(from.getStringCellValue());
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            case BOOLEAN -> to.setCellValue(from.getBooleanCellValue());
            case ERROR ->
                to.setCellErrorValue(
                        FormulaError.forInt(from.getErrorCellValue()).getCode());
            default -> throw new AssertionError(from.getCellType());
        }
        if (from.getCellStyle().getDataFormatString().equals("m/d/yyyy")) {
            to.setCellStyle(date);
        }
    }
}
