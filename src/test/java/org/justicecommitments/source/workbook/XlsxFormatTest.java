package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Format.Verdict;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.csv.DelimitedFormat;

class XlsxFormatTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String SHEET_START =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_END = "</sheetData></worksheet>";

    private final XlsxFormat format = new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir")));
    private final TakenSheets taken = new TakenSheets();

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] workbook() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Plans").createRow(0).createCell(0).setCellValue("Kenya");
        return bytes(workbook);
    }

    /** A workbook whose only sheet has this XML between its sheetData tags. */
    private static ZipParts withRows(String xml) throws IOException {
        return ZipParts.of(workbook()).put(SHEET, SHEET_START + xml + SHEET_END);
    }

    private List<Cell> cells(String xml) throws IOException {
        assertThat(format.read(file(withRows(xml).toArchive()), taken)).isEmpty();
        return taken.cells();
    }

    // ---- what is recognized, and what is refused

    @Test
    void aWorkbookIsRecognizedAndRead() throws IOException {
        Path file = file(workbook());

        assertThat(format.recognize(file)).contains(new Verdict.CanRead());
        assertThat(format.read(file, taken)).isEmpty();
        assertThat(taken.rows)
                .containsExactlyEntriesOf(
                        java.util.Map.of("Plans", List.of(new Row(1, List.of(new Cell(0, Kind.TEXT, "Kenya"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatLooksLikeAWorkbookAndIsNoneIsRefusedWithItsReason(String what, byte[] content, Refusal refusal)
            throws IOException {
        Path file = file(content);
        Optional<Verdict> verdict = Optional.empty();
        for (Format each : List.of(format, new XlsFormat(), new DelimitedFormat(Limits.DEFAULT))) {
            verdict = verdict.isPresent() ? verdict : each.recognize(file);
        }

        assertThat(verdict).as(what).contains(new Verdict.Refused(refusal));
    }

    static Stream<Arguments> refused() throws IOException, GeneralSecurityException {
        byte[] xlsx = workbook();
        return Stream.of(
                Arguments.of(
                        ".xls of Excel 2", excel(0x09, 0x00, 0x04, 0x00, 0x00, 0x00, 0x10, 0x00), Refusal.OLD_EXCEL),
                Arguments.of(
                        ".xls of Excel 4", excel(0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00), Refusal.OLD_EXCEL),
                Arguments.of(
                        ".xlsb, kept elsewhere",
                        archiveOf("anywhere/workbook.bin", "[Content_Types].xml"),
                        Refusal.BINARY_EXCEL),
                Arguments.of(".xlsb", archiveOf("xl/workbook.bin", "[Content_Types].xml"), Refusal.BINARY_EXCEL),
                Arguments.of("a workbook with a password", encrypted(xlsx), Refusal.ENCRYPTED),
                Arguments.of("an old Word document", compound("WordDocument"), Refusal.NOT_A_SPREADSHEET),
                Arguments.of("an archive of pictures", archiveOf("a.png"), Refusal.ARCHIVE),
                Arguments.of(".odp", openDocument("presentation"), Refusal.NOT_A_SPREADSHEET),
                Arguments.of(".odt", openDocument("text"), Refusal.NOT_A_SPREADSHEET),
                Arguments.of("half an archive", Arrays.copyOf(xlsx, xlsx.length / 2), Refusal.DAMAGED),
                Arguments.of("half an .xls", Arrays.copyOf(compound("Workbook"), 600), Refusal.DAMAGED));
    }

    private static byte[] archiveOf(String... names) throws IOException {
        ZipParts parts = new ZipParts();
        for (String name : names) {
            parts.put(name, "");
        }
        return parts.toArchive();
    }

    private static byte[] excel(int... start) {
        byte[] bytes = new byte[512];
        for (int i = 0; i < start.length; i++) {
            bytes[i] = (byte) start[i];
        }
        return bytes;
    }

    private static byte[] openDocument(String kind) throws IOException {
        return new ZipParts()
                .put("mimetype", "application/vnd.oasis.opendocument." + kind)
                .put("content.xml", "<office/>")
                .toArchive();
    }

    private static byte[] compound(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsOfAnotherFamilyIsLeftToOtherFormats(byte[] content) throws IOException {
        assertThat(format.recognize(file(content))).isEmpty();
    }

    static Stream<byte[]> others() {
        return Stream.of("a,b,c\n1,2,3\n", "<html></html>", "%PDF-1.7", "\u0089PNG\r\n\u001a\n", "x")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aTextDocumentIsNoSpreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Commitment Title");
            document.write(bytes);
        }

        assertThat(format.read(file(bytes.toByteArray()), taken)).contains(Refusal.NOT_A_SPREADSHEET);
        assertThat(taken.rows).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damaged")
    void aWorkbookThatIsDamagedInsideIsRefused(String what, byte[] content) throws IOException {
        assertThat(format.read(file(content), taken)).as(what).contains(Refusal.DAMAGED);
    }

    static Stream<Arguments> damaged() throws IOException {
        return Stream.of(
                Arguments.of(
                        "a sheet that ends early",
                        ZipParts.of(workbook())
                                .edit(SHEET, xml -> xml.substring(0, xml.length() / 2))
                                .toArchive()),
                Arguments.of(
                        "a sheet that is no XML",
                        ZipParts.of(workbook()).put(SHEET, "Kenya").toArchive()),
                Arguments.of(
                        "shared strings that end early",
                        ZipParts.of(workbook())
                                .edit("xl/sharedStrings.xml", xml -> xml.substring(0, xml.length() - 9))
                                .toArchive()),
                Arguments.of(
                        "a sheet that is missing",
                        ZipParts.of(workbook()).without(SHEET).toArchive()));
    }

    @Test
    void nothingOutsideTheWorkbookIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        ZipParts parts = withRows("<row><c t=\"inlineStr\"><is><t>&outside;</t></is></c></row>")
                .edit(SHEET, xml -> "<!DOCTYPE x [<!ENTITY outside SYSTEM \"" + secret.toUri() + "\">]>" + xml);

        Optional<Refusal> refusal = format.read(file(parts.toArchive()), taken);

        assertThat(taken.cells()).noneMatch(cell -> cell.text().contains("secret"));
        assertThat(refusal.isPresent() || taken.cells().stream().allMatch(Cell::isBlank))
                .isTrue();
    }

    // ---- sheets

    @Test
    void aHiddenSheetSaysSo() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet("Plans");
        workbook.createSheet("Hidden");
        workbook.createSheet("Very hidden");
        workbook.setSheetHidden(1, true);
        workbook.setSheetVisibility(2, org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN);

        assertThat(format.read(file(bytes(workbook)), taken)).isEmpty();

        assertThat(taken.rows.keySet()).containsExactly("Plans", "Hidden", "Very hidden");
        assertThat(taken.hidden).containsExactly("Hidden", "Very hidden");
    }

    @Test
    void hiddenRowsHiddenColumnsAndMergedCellsAreSaid() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet("Plans");
        sheet.createRow(0).createCell(0).setCellValue("Kenya");
        sheet.createRow(1).setZeroHeight(true);
        sheet.setColumnHidden(2, true);
        sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:B3"));

        assertThat(format.read(file(bytes(workbook)), taken)).isEmpty();

        assertThat(taken.rows.get("Plans")).extracting(Row::hidden).containsExactly(false, true);
        assertThat(taken.hiddenColumns).containsExactly("2-2");
        assertThat(taken.merged).containsExactly(new org.justicecommitments.source.CellRange(1, 3, 0, 1));
    }

    @Test
    void theDimensionThatASheetDeclaresIsNotBelieved() throws IOException {
        ZipParts parts = withRows("<row r=\"3\"><c r=\"C3\"><v>5</v></c></row>")
                .edit(SHEET, xml -> xml.replace("<sheetData>", "<dimension ref=\"A1\"/><sheetData>"));

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.rows.get("Plans")).containsExactly(new Row(3, List.of(new Cell(2, Kind.NUMBER, "5"))));
    }

    @Test
    void anExtensionDoesNotTakeTheDateSystemBack() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        var cell = workbook.createSheet("Plans").createRow(0).createCell(0);
        cell.setCellValue(40_000);
        cell.setCellStyle(style);
        ZipParts parts = ZipParts.of(bytes(workbook))
                .edit(
                        "xl/workbook.xml",
                        xml -> xml.replace(
                                "</sheets>",
                                "</sheets><extLst><ext xmlns:x15=\"urn:x\" uri=\"{x}\"><x15:workbookPr"
                                        + " chartTrackingRefBase=\"1\"/></ext></extLst>"));

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.cells()).containsExactly(new Cell(0, Kind.DATE, "2013-07-07"));
    }

    @Test
    void aSheetThatIsListedAndWasNeverKeptIsLeftOut() throws IOException {
        ZipParts parts = withRows("<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>")
                .edit(
                        "xl/workbook.xml",
                        xml -> xml.replace("</sheets>", "<sheet name=\"Module\" sheetId=\"9\" r:id=\"\"/></sheets>"));

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.rows.keySet()).containsExactly("Plans");
    }

    @Test
    void aWorkbookWithoutSharedStringsAndStylesIsRead() throws IOException {
        ZipParts parts = withRows("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Kenya</t></is></c></row>")
                .without("xl/sharedStrings.xml")
                .without("xl/styles.xml")
                .edit(
                        "xl/_rels/workbook.xml.rels",
                        rels -> rels.replaceAll("<Relationship [^>]*(?:sharedStrings|styles)\\.xml[^>]*/>", ""))
                .edit(
                        "[Content_Types].xml",
                        types -> types.replaceAll("<Override [^>]*(?:sharedStrings|styles)\\.xml[^>]*/>", ""));

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.cells()).containsExactly(new Cell(0, Kind.TEXT, "Kenya"));
    }

    // ---- rows and cells that POI does not write

    @Test
    void cellsWithoutReferencesFollowOneAnother() throws IOException {
        cells("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"
                + "<row r=\"9\"><c><v>5</v></c></row><row><c><v>6</v></c></row>");

        assertThat(taken.rows.get("Plans"))
                .containsExactly(
                        new Row(
                                1,
                                List.of(
                                        new Cell(0, Kind.NUMBER, "1"),
                                        new Cell(3, Kind.NUMBER, "2"),
                                        new Cell(4, Kind.NUMBER, "3"))),
                        new Row(2, List.of()),
                        new Row(3, List.of(new Cell(0, Kind.NUMBER, "4"))),
                        new Row(9, List.of(new Cell(0, Kind.NUMBER, "5"))),
                        new Row(10, List.of(new Cell(0, Kind.NUMBER, "6"))));
    }

    @Test
    void cellsInAnyOrderAreHandedOverByColumn() throws IOException {
        assertThat(
                        cells(
                                "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c><c r=\"AA1\"><v>27</v></c></row>"))
                .containsExactly(
                        new Cell(0, Kind.NUMBER, "1"), new Cell(2, Kind.NUMBER, "3"), new Cell(26, Kind.NUMBER, "27"));
    }

    static Stream<Arguments> cellXml() {
        return Stream.of(
                Arguments.of("<c><v>2.1000000000000001</v></c>", Kind.NUMBER, "2.1000000000000001"),
                Arguments.of("<c t=\"n\"><v> 5 </v></c>", Kind.NUMBER, "5"),
                Arguments.of("<c><v>3.0</v></c>", Kind.NUMBER, "3"),
                Arguments.of("<c><v>1E3</v></c>", Kind.NUMBER, "1000"),
                Arguments.of("<c><v>-0.50</v></c>", Kind.NUMBER, "-0.5"),
                Arguments.of("<c t=\"b\"><v>1</v></c>", Kind.BOOLEAN, "TRUE"),
                Arguments.of("<c t=\"b\"><v>0</v></c>", Kind.BOOLEAN, "FALSE"),
                Arguments.of("<c t=\"e\"><v>#NAME?</v></c>", Kind.ERROR, "#NAME?"),
                Arguments.of("<c t=\"d\"><v>2019-03-01T00:00:00</v></c>", Kind.DATE, "2019-03-01"),
                Arguments.of("<c t=\"d\"><v>2019-03-01T12:30:00</v></c>", Kind.DATE, "2019-03-01T12:30:00"),
                Arguments.of("<c t=\"str\"><f>A2</f><v>x_x000D_y</v></c>", Kind.TEXT, "x\ry"),
                Arguments.of("<c t=\"s\"><v>0</v></c>", Kind.TEXT, "Kenya"),
                Arguments.of("<c t=\"s\"><v>99</v></c>", Kind.ERROR, "#REF!"),
                Arguments.of("<c t=\"s\"><v>x</v></c>", Kind.ERROR, "#REF!"),
                Arguments.of("<c><f>1+1</f></c>", Kind.UNCALCULATED, ""),
                Arguments.of("<c t=\"str\"><f>A2</f></c>", Kind.UNCALCULATED, ""),
                Arguments.of("<c><f>1+1</f><v>2</v></c>", Kind.NUMBER, "2"),
                Arguments.of(
                        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a\nb </t></is></c>", Kind.TEXT, " a\nb "),
                Arguments.of("<c t=\"inlineStr\"><is><t><![CDATA[<b>&]]></t></is></c>", Kind.TEXT, "<b>&"),
                Arguments.of("<c t=\"inlineStr\"><is><t>&#128105;&amp;&lt;</t></is></c>", Kind.TEXT, "👩&<"),
                Arguments.of(
                        "<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>Legal </t></r><r><t>aid</t></r></is></c>",
                        Kind.TEXT,
                        "Legal aid"),
                Arguments.of(
                        "<c t=\"inlineStr\"><is><t>司法</t><rPh sb=\"0\" eb=\"2\"><t>しほう</t></rPh><phoneticPr/></is></c>",
                        Kind.TEXT,
                        "司法"));
    }

    @ParameterizedTest
    @MethodSource("cellXml")
    void aCellIsReadByItsTypeAndNotByItsLook(String xml, Kind kind, String text) throws IOException {
        assertThat(cells("<row>" + xml + "</row>")).containsExactly(new Cell(0, kind, text));
    }

    static Stream<String> emptyCells() {
        return Stream.of(
                "<c/>",
                "<c s=\"0\"/>",
                "<c><v/></c>",
                "<c><v></v></c>",
                "<c t=\"str\"><f>\"\"</f><v></v></c>",
                "<c t=\"inlineStr\"><is><t/></is></c>",
                "<c t=\"inlineStr\"><is/></c>");
    }

    @ParameterizedTest
    @MethodSource("emptyCells")
    void aCellThatHoldsNothingIsNoCell(String xml) throws IOException {
        assertThat(cells("<row>" + xml + "</row>")).isEmpty();
    }

    @Test
    void phoneticRunsOfSharedStringsAreNotPartOfTheText() throws IOException {
        ZipParts parts = ZipParts.of(workbook())
                .edit(
                        "xl/sharedStrings.xml",
                        xml -> xml.replace(
                                "<t>Kenya</t>",
                                "<r><t>司</t></r><r><t>法</t></r><rPh sb=\"0\" eb=\"1\"><t>しほう</t></rPh><phoneticPr fontId=\"1\"/>"));

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.cells()).containsExactly(new Cell(0, Kind.TEXT, "司法"));
    }

    /** The formats of cells are in the main part's own words; strict workbooks use other names for the same things. */
    @Test
    void aStrictWorkbookIsReadLikeATransitionalOne() throws IOException {
        String transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        ZipParts parts = ZipParts.of(workbook());
        for (String name : List.of("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml")) {
            parts.edit(name, xml -> xml.replace(transitional, strict));
        }
        for (String name : List.of("xl/workbook.xml", SHEET, "xl/sharedStrings.xml", "xl/styles.xml")) {
            parts.edit(
                    name,
                    xml -> xml.replace(
                            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                            "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }

        assertThat(format.read(file(parts.toArchive()), taken)).isEmpty();

        assertThat(taken.cells()).containsExactly(new Cell(0, Kind.TEXT, "Kenya"));
    }
}
