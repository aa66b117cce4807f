package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a workbook holds beside its visible cells is nobody's business: author, comments, hidden sheets, headers. */
class HiddenTextTest {

    private static final String CANARY = "Zwitschervogel";

    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void runAWorkbookWithTextBesideItsCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet plans = workbook.createSheet("Commitments");
            fill(plans, "");
            comment(workbook, plans);
            plans.getHeader().setCenter(CANARY + " header");
            fill(workbook.createSheet("Drafts"), CANARY);
            fill(workbook.createSheet("Old drafts"), CANARY);
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            workbook.getProperties().getCoreProperties().setCreator(CANARY + " author");
            workbook.getProperties().getCoreProperties().setLastModifiedByUser(CANARY + " editor");
            workbook.getProperties().getCoreProperties().setTitle(CANARY + " title");
            workbook.getProperties().getExtendedProperties().setCompany(CANARY + " company");
            workbook.getProperties().getCustomProperties().addProperty("Owner", CANARY + " owner");
            workbook.write(bytes);
        }
        desk = Desk.in(folder).with("export.xlsx", bytes.toByteArray());
        desk.run().with(0);
    }

    private static void fill(Sheet sheet, String canary) throws IOException {
        try (CSVParser csv =
                CSVFormat.RFC4180.parse(new StringReader(SmallExport.of(12).csv()))) {
            for (CSVRecord record : csv) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < record.size(); i++) {
                    boolean title = SmallExport.headings().get(i).equals(SmallExport.TITLE);
                    row.createCell(i)
                            .setCellValue(row.getRowNum() > 0 && title ? record.get(i) + " " + canary : record.get(i));
                }
            }
        }
    }

    private static void comment(XSSFWorkbook workbook, Sheet sheet) {
        ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setString(new XSSFRichTextString(CANARY + " comment"));
        comment.setAuthor(CANARY + " commentator");
        sheet.getRow(1).getCell(8).setCellComment(comment);
    }

    @Test
    void theVisibleSheetWasReadAndTheHiddenOnesAreNamed() throws IOException {
        assertThat(desk.release().rows("data/commitments")).hasSize(12);
        assertThat(desk.release().rows("quality/findings"))
                .extracting(finding -> finding.get("code"))
                .contains("hidden_sheet");
    }

    @Test
    void noPublishedFileHasIt() throws IOException, SQLException {
        int looked = 0;
        for (Path file : desk.published()) {
            String name = file.toString();
            if (name.endsWith(".parquet")) {
                assertThat(DuckDb.parquet(file).toString()).as(name).doesNotContain(CANARY);
            } else if (name.endsWith(".xlsx")) {
                assertThat(parts(file)).as(name).isNotEmpty().noneMatch(part -> part.contains(CANARY));
            } else {
                assertThat(Files.readString(file)).as(name).doesNotContain(CANARY);
            }
            looked++;
        }
        assertThat(looked).isGreaterThan(50);
    }

    private static List<String> parts(Path file) throws IOException {
        List<String> parts = new java.util.ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                parts.add(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
