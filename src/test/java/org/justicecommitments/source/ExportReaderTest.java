package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.source.ExportReader.ReadFile;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.workbook.XlsFormat;
import org.justicecommitments.source.workbook.XlsxFormat;

class ExportReaderTest {

    private static final String HEADER =
            "Commitment Unique Identifier,Country,Commitment Title,Full Text,Active Commitment\n";
    private static final String KENYA = "KE0030,Kenya,Legal aid,Text,1\n";
    private static final String MALAWI = "MW0001,Malawi,Court data,Text,0\n";

    private final List<Finding> findings = new ArrayList<>();

    @TempDir
    private Path folder;

    private ReadFile read(String name, byte[] content) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), content);
        ExportReader reader = new ExportReader(
                List.of(
                        new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))),
                        new XlsFormat(),
                        new DelimitedFormat(Limits.DEFAULT)),
                new ExportReader.Settings(ExampleLayouts.ALL, "SAMPLE DATA", folder));
        InputEntry entry =
                new InputEntry(name, Sha256.of(copy), content.length, "", EntryOutcome.IGNORED, "not looked at");
        return reader.read(entry, copy, findings::add);
    }

    private ReadFile csv(String... lines) throws IOException {
        return read("export.csv", String.join("", lines).getBytes(StandardCharsets.UTF_8));
    }

    private ReadSheet onlySheet(String... lines) throws IOException {
        ReadFile file = csv(lines);
        assertThat(file.sheets()).hasSize(1);
        return file.sheets().get(0);
    }

    private static List<Row> rows(ReadSheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowFile.Reader reader = new RowFile.Reader(sheet.rows())) {
            reader.forEach((offset, row) -> rows.add(row));
        }
        return rows;
    }

    private static List<String> ids(ReadSheet sheet) throws IOException {
        return rows(sheet).stream().map(row -> row.text(0)).toList();
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.kind().code()).toList();
    }

    private static void assertBalances(ReadSheet sheet) throws IOException {
        assertThat((long) rows(sheet).size()).isEqualTo(sheet.tally().data());
    }

    @Test
    void anExportIsReadWithItsRowsVerbatim() throws IOException {
        ReadFile file = csv(HEADER, KENYA, "MW0001,Malawi,  Court data ,\"two\nlines\",\n");

        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.READ);
        assertThat(file.entry().format()).isEqualTo("csv");
        assertThat(file.entry().reason()).isEmpty();
        ReadSheet sheet = file.sheets().get(0);
        assertThat(sheet.isReadable()).isTrue();
        assertThat(sheet.file()).isEqualTo("export.csv");
        assertThat(sheet.sheet()).isEmpty();
        assertThat(rows(sheet)).extracting(Row::number).containsExactly(2, 3);
        assertThat(rows(sheet).get(1).text(2)).isEqualTo("  Court data ");
        assertThat(rows(sheet).get(1).text(3)).isEqualTo("two\nlines");
        assertThat(rows(sheet).get(1).cell(4)).isEmpty();
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(3, 1, 0, 0));
        assertThat(findings).isEmpty();
    }

    @Test
    void theLayoutIsRecognizedByContentAndNotByTheFilesName() throws IOException {
        assertThat(read("report.pdf", (HEADER + KENYA).getBytes(StandardCharsets.UTF_8))
                        .entry()
                        .outcome())
                .isEqualTo(EntryOutcome.READ);
    }

    @Test
    void bannersNumbersAndBlankRowsAreCountedAndNotRead() throws IOException {
        ReadSheet sheet = onlySheet(",,Banner,,\n", "\n", "1,2,3,4,5\n", HEADER, KENYA, ",,,,\n", " ,,,,\n", MALAWI);

        assertThat(sheet.header().orElseThrow().row()).isEqualTo(4);
        assertThat(ids(sheet)).containsExactly("KE0030", "MW0001");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(8, 3, 3, 0));
        assertBalances(sheet);
    }

    private static String row(int number, String line) {
        return Stream.of(line.strip().split(","))
                .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }

    @Test
    void rowsThatAFileLeavesOutBetweenOthersAreBlankAndOneThatComesLateIsNot() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(workbook)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name=\"Plans\"/></sheets></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            String rows = row(3, HEADER) + row(4, KENYA) + row(9, MALAWI) + row(6, KENYA) + row(10, MALAWI);
            zip.write(("<worksheet><sheetData>" + rows + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        }

        ReadSheet sheet = read("export.xlsx", workbook.toByteArray()).sheets().get(0);

        assertThat(rows(sheet)).extracting(Row::number).containsExactly(4, 9, 6, 10);
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(10, 1, 5, 0));
        assertBalances(sheet);
    }

    @Test
    void aHeaderIsLookedForInTheFirstSixtyRows() throws IOException {
        ReadSheet last = onlySheet("note\n".repeat(HeaderSearch.DEPTH - 1), HEADER, KENYA);
        assertThat(last.header().orElseThrow().row()).isEqualTo(60);
        assertThat(ids(last)).containsExactly("KE0030");

        ReadSheet tooLate = onlySheet("note\n".repeat(HeaderSearch.DEPTH), HEADER, KENYA);
        assertThat(tooLate.header()).isEmpty();
        assertThat(tooLate.tally()).isEqualTo(new ReadSheet.Tally(62, 0, 0, 62));
        assertThat(codes()).containsExactly("sheet_not_recognized", "file_refused");
        assertThat(findings.get(0).message())
                .isEqualTo("No row looks like the header of an action plan export (looked at the first 60 rows).");
    }

    @Test
    void anUnknownHeadingIsAFindingForUsAndItsColumnStays() throws IOException {
        ReadSheet sheet = onlySheet(
                "Commitment Unique Identifier,Country,Commitment Title,Surprise,Contact Email\n",
                "KE0030,Kenya,Legal aid,42,ana@example.org\n");

        assertThat(codes()).containsExactly("unknown_heading");
        assertThat(findings.get(0).place()).isEqualTo(FindingPlace.ofColumn("export.csv", "", "Surprise"));
        assertThat(findings.get(0).kind().responsible().code()).isEqualTo("us");
        assertThat(rows(sheet).get(0).text(3)).isEqualTo("42");
    }

    @Test
    void ofTwoHeadingsForOneThingTheFirstIsReadAndTheOtherIsAFinding() throws IOException {
        ReadSheet sheet = onlySheet(
                "Commitment Unique Identifier,Country/Locality,Commitment Title,Country,Commitment Title\n",
                "KE0030,Kenya,Legal aid,Malawi,Court data\n");

        assertThat(codes()).containsExactly("duplicate_heading", "duplicate_heading");
        assertThat(findings).extracting(f -> f.place().column()).containsExactly("Country", "Commitment Title");
        Header header = sheet.header().orElseThrow();
        assertThat(header.indexOf("member")).hasValue(1);
        assertThat(header.indexOf("title")).hasValue(2);
    }

    @Test
    void aSheetWithoutARequiredHeadingKeepsItsRowsToRefuseThem() throws IOException {
        ReadFile file = csv(
                "Commitment Unique Identifier,Country,Full Text,Active Commitment\n",
                "KE0030,Kenya,Text,1\n",
                "MW0001,Malawi,Text,1\n");

        ReadSheet sheet = file.sheets().get(0);
        assertThat(sheet.isReadable()).isFalse();
        assertThat(sheet.missing()).containsExactly("title");
        assertThat(sheet.tally().data()).isEqualTo(2);
        assertBalances(sheet);
        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.REFUSED);
        assertThat(file.entry().reason()).isEqualTo("it lacks required columns");
        assertThat(codes()).containsExactly("required_heading_missing", "file_refused");
        assertThat(findings.get(0).message())
                .isEqualTo("The sheet looks like ogp-2024 (header in row 1) and has no column for 'title';"
                        + " expected one of [commitment title].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,Sum,75,42\n",
                "Total,,,12,3\n",
                ",TOTAL:,,12,3\n",
                ",,Total,12,\n",
                ",,,Sum,12\n",
                "Grand Total,,,,3\n",
                "Suma,,,,3\n",
                "TOTAIS,,,,3\n",
                ", sum ,,,3\n"
            })
    void aRowOfTotalsIsOutOfScope(String totals) throws IOException {
        ReadSheet sheet = onlySheet(HEADER, KENYA, totals);

        assertThat(ids(sheet)).containsExactly("KE0030");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(3, 1, 0, 1));
        assertThat(codes()).containsExactly("totals_row");
        assertThat(findings.get(0).place().row()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KE0031,Kenya,Total,Text,1\n",
                "KE0031,Kenya,Total transparency of courts,Text,1\n",
                "KE0031,,Total transparency of courts,Total,1\n",
                "KE0031,Kenya,,Sum,1\n",
                "KE0031,,,Text,1\n"
            })
    void aRowThatNamesACommitmentOrItsMemberIsNoTotal(String row) throws IOException {
        ReadSheet sheet = onlySheet(HEADER, row);

        assertThat(ids(sheet)).containsExactly("KE0031");
        assertThat(findings).isEmpty();
    }

    @Test
    void aHeaderThatIsRepeatedAmongTheRowsIsAHeader() throws IOException {
        ReadSheet sheet = onlySheet(HEADER, KENYA, HEADER, MALAWI);

        assertThat(ids(sheet)).containsExactly("KE0030", "MW0001");
        assertThat(sheet.tally()).isEqualTo(new ReadSheet.Tally(4, 2, 0, 0));
        assertThat(codes()).containsExactly("repeated_header");
        assertThat(findings.get(0).place().row()).isEqualTo(3);
    }

    @Test
    void theSampleMarkerAboveTheHeaderMakesTheSheetSampleData() throws IOException {
        assertThat(onlySheet("This is SAMPLE DATA: invented,,,,\n", HEADER, KENYA)
                        .sample())
                .isTrue();
        assertThat(onlySheet(HEADER, KENYA).sample()).isFalse();
        assertThat(onlySheet(HEADER, "KE0030,Kenya,SAMPLE DATA,Text,1\n").sample())
                .isFalse();
        assertThat(onlySheet("Sample data,,,,\n", HEADER, KENYA).sample()).isFalse();
    }

    @Test
    void sheetsAreNumberedThroughTheRun() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy"), HEADER + KENYA);
        ExportReader reader = new ExportReader(
                List.of(new DelimitedFormat(Limits.DEFAULT)),
                new ExportReader.Settings(ExampleLayouts.ALL, "SAMPLE DATA", folder));
        InputEntry entry = new InputEntry("a.csv", "", 0, "", EntryOutcome.IGNORED, "");

        assertThat(reader.read(entry, copy, findings::add).sheets().get(0).number())
                .isZero();
        assertThat(reader.read(entry, copy, findings::add).sheets().get(0).number())
                .isEqualTo(1);
    }

    // ---- workbooks

    private static void fill(Sheet sheet, String... lines) {
        for (int r = 0; r < lines.length; r++) {
            String[] texts = lines[r].strip().split(",", -1);
            for (int c = 0; c < texts.length; c++) {
                if (!texts[c].isEmpty()) {
                    Sheet to = sheet;
                    (to.getRow(r) == null ? to.createRow(r) : to.getRow(r))
                            .createCell(c)
                            .setCellValue(texts[c]);
                }
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void everySheetOfAWorkbookIsReadOrSaysWhyNot() throws IOException {
        ReadFile file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Notes"), "How to use this file", "Ask the data officer");
            fill(workbook.createSheet("Plans 2023"), HEADER, KENYA, MALAWI);
            fill(workbook.createSheet("Plans 2022"), "Banner", HEADER, MALAWI);
            workbook.createSheet("Empty");
            file = read("export.xlsx", bytes(workbook));
        }

        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.READ);
        assertThat(file.entry().format()).isEqualTo("xlsx");
        assertThat(file.sheets())
                .extracting(ReadSheet::sheet)
                .containsExactly("Notes", "Plans 2023", "Plans 2022", "Empty");
        assertThat(file.sheets()).extracting(ReadSheet::isReadable).containsExactly(false, true, true, false);
        assertThat(file.sheets()).extracting(sheet -> sheet.tally().data()).containsExactly(0L, 2L, 1L, 0L);
        assertThat(file.sheets().get(0).tally()).isEqualTo(new ReadSheet.Tally(2, 0, 0, 2));
        assertThat(codes()).containsExactly("sheet_not_recognized");
        assertThat(findings.get(0).place()).isEqualTo(FindingPlace.ofSheet("export.xlsx", "Notes"));
        for (ReadSheet sheet : file.sheets()) {
            assertBalances(sheet);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIDDEN", "VERY_HIDDEN"})
    void aHiddenSheetIsNotRead(String visibility) throws IOException {
        ReadFile file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Plans"), HEADER, KENYA);
            fill(workbook.createSheet("Draft"), HEADER, MALAWI);
            workbook.setSheetVisibility(1, SheetVisibility.valueOf(visibility));
            file = read("export.xlsx", bytes(workbook));
        }

        ReadSheet draft = file.sheets().get(1);
        assertThat(draft.isReadable()).isFalse();
        assertThat(draft.tally()).isEqualTo(new ReadSheet.Tally(2, 0, 0, 2));
        assertThat(rows(draft)).isEmpty();
        assertThat(codes()).containsExactly("hidden_sheet");
        assertThat(findings.get(0).place()).isEqualTo(FindingPlace.ofSheet("export.xlsx", "Draft"));
    }

    @Test
    void aWorkbookWithoutAnActionPlanIsRefused() throws IOException {
        ReadFile file;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Budget"), "Year,Amount", "2014,12");
            file = read("budget.xlsx", bytes(workbook));
        }

        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.REFUSED);
        assertThat(file.entry().reason()).isEqualTo("none of its sheets is an action plan export");
        assertThat(codes()).containsExactly("sheet_not_recognized", "file_refused");
    }

    @Test
    void halfAWorkbookIsNoWorkbook() throws IOException {
        byte[] whole;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Plans"), HEADER, KENYA);
            whole = bytes(workbook);
        }

        ReadFile file = read("export.xlsx", java.util.Arrays.copyOf(whole, whole.length - 200));

        assertThat(file.sheets()).isEmpty();
        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.REFUSED);
        assertThat(file.entry().reason()).isEqualTo("it is damaged or incomplete");
        assertThat(codes()).containsExactly("file_refused");
    }

    // ---- what is no spreadsheet

    @Test
    void aRefusedFileSaysWhyAndWhatToDo() throws IOException {
        ReadFile file = csv("{}");

        assertThat(file.entry().outcome()).isEqualTo(EntryOutcome.REFUSED);
        assertThat(file.entry().reason()).isEqualTo("it is not a spreadsheet");
        assertThat(file.sheets()).isEmpty();
        assertThat(findings)
                .containsExactly(new Finding(
                        ExportReader.FILE_REFUSED,
                        FindingPlace.ofFile("export.csv"),
                        "",
                        "It was not read: it is not a spreadsheet. Export the action plans as .xlsx or .csv, or take the"
                                + " file out of the input folder."));
    }

    @Test
    void anEncodingThatHadToBeGuessedIsAFinding() throws IOException {
        ReadFile file = read(
                "export.csv", (HEADER + "CI0001,Côte d'Ivoire,Aide légale,,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rows(file.sheets().get(0)).get(0).text(1)).isEqualTo("Côte d'Ivoire");
        assertThat(codes()).containsExactly("guessed");
        assertThat(findings.get(0).message())
                .isEqualTo("Guessed: the encoding, which is not UTF-8: read as windows-1252, which is 6 in 100 sure.");
    }
}
