package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.part.NumberText;
import org.justicecommitments.source.workbook.ReadWorkbook.Sheet;

class XlsFormatTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theSameContentGivesTheSameRowsAsInAnXmlWorkbook(long seed) throws IOException {
        boolean dates1904 = seed % 2 == 0;
        try (HSSFWorkbook binary = new HSSFWorkbook();
                XSSFWorkbook xml = new XSSFWorkbook()) {
            if (dates1904) {
                DateWindow1904Record window = (DateWindow1904Record)
                        binary.getInternalWorkbook().findFirstRecordBySid(DateWindow1904Record.sid);
                window.setWindowing((short) 1);
                xml.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            }
            RandomWorkbook.fill(binary, seed, 60);
            RandomWorkbook.fill(xml, seed, 60);

            List<Sheet> expected = ReadWorkbook.of(
                            new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))), write(xml))
                    .sheets()
                    .stream()
                    .map(Sheet::withoutEmptyRows)
                    .toList();
            ReadWorkbook read = read(write(binary));

            assertThat(read.refusal()).isEmpty();
            assertThat(read.sheets()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(read.sheets().get(i).name())
                        .isEqualTo(expected.get(i).name());
                assertThat(read.sheets().get(i).hidden())
                        .isEqualTo(expected.get(i).hidden());
                assertSame(read.sheets().get(i).rows(), expected.get(i).rows());
            }
            assertThat(read.sheets()).extracting(Sheet::hidden).containsExactly(false, true, false, true, false);
            assertThat(kinds(read)).isEqualTo(EnumSet.allOf(Kind.class));
        }
    }

    /** Row by row: the difference of two whole sheets is too long to read. */
    private static void assertSame(List<Row> actual, List<Row> expected) {
        assertThat(actual)
                .extracting(Row::number)
                .isEqualTo(expected.stream().map(Row::number).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(actual.get(i).cells())
                    .containsExactlyElementsOf(expected.get(i).cells());
        }
    }

    private static Set<Kind> kinds(ReadWorkbook read) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        read.sheets()
                .forEach(sheet -> sheet.rows().forEach(row -> row.cells().forEach(cell -> kinds.add(cell.kind()))));
        return kinds;
    }

    @Test
    void aTextCanBeAsLongAsExcelAllows() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String part : List.of("a", "ж", "ab\uD83D\uDE00")) {
            texts.add(part.repeat(32766 / part.length()));
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var row = workbook.createSheet("Long").createRow(6);
            for (int i = 0; i < texts.size(); i++) {
                RichTextString rich = workbook.getCreationHelper().createRichTextString(texts.get(i) + i);
                for (int at = 1; at < 30000; at += 7) {
                    rich.applyFont(at, at + 3, workbook.createFont());
                }
                row.createCell(i).setCellValue(rich);
                row.createCell(i + 10).setCellFormula("A1");
                row.getCell(i + 10).setCellValue(texts.get(i));
            }

            List<Row> rows = read(write(workbook)).sheets().get(0).rows();

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).number()).isEqualTo(7);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(rows.get(0).text(i)).isEqualTo(texts.get(i) + i);
                assertThat(rows.get(0).text(i + 10)).isEqualTo(texts.get(i));
            }
        }
    }

    @Test
    void whatLooksLikeAnEscapeIsText() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("_x000D_");

            assertThat(read(write(workbook)).sheets().get(0).rows().get(0).text(0))
                    .isEqualTo("_x000D_");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,1",
        "-0.0,0",
        "2.1,2.1",
        "0.1,0.1",
        "1e-5,0.00001",
        "1.5e-9,1.5E-9",
        "1e15,1000000000000000",
        "1e20,100000000000000000000",
        "1.5e22,1.5E+22",
        "0.30000000000000004,0.30000000000000004",
        "2e-3,0.002",
        "-44256.5,-44256.5"
    })
    void aNumberIsTheShortestDecimalThatGivesIt(double number, String text) {
        assertThat(NumberText.of(number)).isEqualTo(text);
    }

    @Test
    void anXmlWorkbookKeepsTheDigitsOfItsNumbers() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet("A").createRow(0);
            List<String> stored = List.of("2.1000000000000001", "3.0", "1E-3", "1.2E+20", "none");
            for (int i = 0; i < stored.size(); i++) {
                row.createCell(i).setCellValue(1);
                row.getCell(i).getCTCell().setV(stored.get(i));
            }

            Row read = ReadWorkbook.of(
                            new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))),
                            write(workbook))
                    .sheets()
                    .get(0)
                    .rows()
                    .get(0);

            assertThat(read.cells())
                    .containsExactly(
                            new Cell(0, Kind.NUMBER, "2.1000000000000001"),
                            new Cell(1, Kind.NUMBER, "3"),
                            new Cell(2, Kind.NUMBER, "0.001"),
                            new Cell(3, Kind.NUMBER, "120000000000000000000"),
                            new Cell(4, Kind.TEXT, "none"));
        }
    }

    @Test
    void packedNumbersPlainLabelsAndUnorderedCellsAreRead() throws IOException {
        byte[] sheet = Biff.sheet(
                Biff.record(0x00bd, 4, 2, 15, 42 << 2 | 2, 0, 15, 250 << 2 | 3, 0, 3), // MULRK: 42 and 2.5
                Biff.record(0x027e, 4, 1, 15, 7 << 2 | 2, 0), // RK
                Biff.record(0x0204, 2, 0, 15, 3, 'h' << 8, 'i' | '!' << 8), // LABEL
                Biff.record(0x00be, 3, 0, 15, 15, 1), // MULBLANK
                Biff.record(0x0205, 0, 1, 15, 0x012b), // an error that newer versions know
                Biff.record(0x00fd, 0, 0, 15, 99, 0)); // a shared text that is not there

        ReadWorkbook read = read(compound("Workbook", Biff.workbook(sheet)));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.sheets()).hasSize(1);
        assertThat(read.sheets().get(0).rows()).extracting(Row::number).containsExactly(1, 3, 5);
        assertThat(read.sheets().get(0).rows().get(2).cells())
                .containsExactly(
                        new Cell(1, Kind.NUMBER, "7"), new Cell(2, Kind.NUMBER, "42"), new Cell(3, Kind.NUMBER, "2.5"));
        assertThat(read.sheets().get(0).rows().get(1).text(0)).isEqualTo("hi!");
        assertThat(read.sheets().get(0).rows().get(0).cells())
                .containsExactly(new Cell(0, Kind.ERROR, "#REF!"), new Cell(1, Kind.ERROR, "#43"));
    }

    @Test
    void formulasAsExcel4WroteThemAreRead() throws IOException {
        byte[] sheet = Biff.sheet(
                Biff.record(0x0406, 3, 0, 15, 0, 0, 0, 0x4008, 0, 0), // 3
                Biff.record(0x0406, 3, 1, 15, 1, 1, 0, 0xffff, 0, 0), // TRUE
                Biff.record(0x0206, 3, 2, 15, 2, 42, 0, 0xffff, 0, 0), // #N/A
                Biff.record(0x0406, 3, 3, 15, 0, 0, 0, 0xffff, 0, 0), // a text, which follows
                Biff.record(0x0207, 2, 'o' << 8, 'k'));

        ReadWorkbook read = read(compound("Workbook", Biff.workbook(sheet)));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.sheets().get(0).rows().get(0).cells())
                .containsExactly(
                        new Cell(0, Kind.NUMBER, "3"),
                        new Cell(1, Kind.BOOLEAN, "TRUE"),
                        new Cell(2, Kind.ERROR, "#N/A"),
                        new Cell(3, Kind.TEXT, "ok"));
    }

    @Test
    void whatNobodyNeedsMayBeWrittenInAnyWay() throws IOException {
        byte[] delta = Biff.record(0x0010, 1, 2, 3, 4, 5, 6, 7, 8); // has 8 bytes where Excel writes them
        byte[] table = Biff.record(0x0236, 1, 2);
        byte[] number = Biff.record(0x027e, 0, 0, 15, 7 << 2 | 2, 0);
        byte[] padding = Biff.record(0x9242, new int[5000]); // no record is so long

        ReadWorkbook read =
                read(compound("Workbook", Biff.concat(Biff.workbook(Biff.sheet(delta, table, number)), padding)));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.sheets().get(0).rows()).containsExactly(new Row(1, List.of(new Cell(0, Kind.NUMBER, "7"))));
    }

    @Test
    void theCellsOfANestedChartAreNoneOfTheSheet() throws IOException {
        byte[] number = Biff.record(0x027e, 0, 0, 15, 7 << 2 | 2, 0);
        byte[] chart = Biff.concat(Biff.begin(0x0600, 0x20), Biff.record(0x027e, 5, 0, 15, 9 << 2 | 2, 0), Biff.end());

        ReadWorkbook read = read(compound("Workbook", Biff.workbook(Biff.sheet(chart, number))));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.sheets().get(0).rows()).containsExactly(new Row(1, List.of(new Cell(0, Kind.NUMBER, "7"))));
    }

    @Test
    void aSheetThatEndsTooEarlyIsDamage() throws IOException {
        byte[] whole = Biff.workbook(Biff.sheet(Biff.record(0x027e, 0, 0, 15, 7 << 2 | 2, 0)));

        assertThat(read(compound("Workbook", Arrays.copyOf(whole, whole.length - 4)))
                        .refusal())
                .contains(Refusal.DAMAGED);
    }

    @Test
    void aProtectedWorkbookIsRefusedAsEncrypted() throws IOException {
        assertThat(read(encrypted("secret")).refusal()).contains(Refusal.ENCRYPTED);
    }

    @Test
    void aWorkbookWhosePasswordExcelKnowsIsRead() throws IOException {
        ReadWorkbook read = read(encrypted(Decryptor.DEFAULT_PASSWORD));

        assertThat(read.refusal()).isEmpty();
        assertThat(read.sheets()).hasSize(5);
    }

    private Path encrypted(String password) throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            RandomWorkbook.fill(workbook, 1, 10);
            return write(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void aWorkbookOlderThanExcel97IsRefusedInPlainWords() throws IOException {
        byte[] excel95 = Biff.concat(Biff.begin(0x0500, 5), Biff.end());
        Path excel4 = Files.write(folder.resolve("4.xls"), new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0, 10, 0, 0, 0});

        for (Path file : List.of(compound("Book", excel95), compound("Workbook", excel95), excel4)) {
            assertThat(read(file).refusal()).contains(Refusal.OLD_EXCEL);
            assertThat(new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))).recognize(file))
                    .isEmpty();
        }
        assertThat(Refusal.OLD_EXCEL.reason()).contains("older than Excel 97");
    }

    @Test
    void otherDocumentsAreLeftToOtherFormats() throws IOException {
        Path document = compound("WordDocument", new byte[5000]);
        Path xml = Path.of("input/sample-2024-layout.xlsx");
        Path text = Files.writeString(folder.resolve("a.xls"), "a,b\n1,2\n", StandardCharsets.UTF_8);

        assertThat(new XlsFormat().recognize(document)).isEmpty();
        assertThat(new XlsFormat().recognize(xml)).isEmpty();
        assertThat(new XlsFormat().recognize(text)).isEmpty();
        assertThat(ReadWorkbook.of(new DelimitedFormat(Limits.DEFAULT), document)
                        .refusal())
                .contains(Refusal.NOT_A_SPREADSHEET);
    }

    @Test
    void aTruncatedFileIsRefusedAsDamaged() throws IOException {
        byte[] whole = sample();
        ReadWorkbook complete = read(Files.write(folder.resolve("whole.xls"), whole));
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            int length = i < 100 ? 8 + random.nextInt(whole.length - 8) : whole.length - 1 - (i - 100) * 64;
            ReadWorkbook read = read(Files.write(folder.resolve("cut.xls"), Arrays.copyOf(whole, length)));
            if (read.refusal().isEmpty()) {
                assertThat(read)
                        .as("cut to %d of %d bytes", length, whole.length)
                        .isEqualTo(complete);
            } else {
                assertThat(read.refusal()).contains(Refusal.DAMAGED);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void changedBytesGiveAResultOrARefusal() throws IOException {
        byte[] whole = sample();
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            int spread = i % 3 == 0 ? 2048 : changed.length;
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                changed[random.nextInt(spread)] ^= (byte) (1 << random.nextInt(8));
            }
            ReadWorkbook read = read(Files.write(folder.resolve("changed.xls"), changed));
            Optional<Refusal> refusal = read.refusal();
            assertThat(!read.recognized()
                            || refusal.isPresent()
                            || !read.sheets().isEmpty())
                    .as("change %d", i)
                    .isTrue();
        }
    }

    @Test
    void theDisksFaultIsNotTheFiles() throws IOException {
        Path file = Files.write(folder.resolve("fine.xls"), sample());
        SheetVisitor full = new SheetVisitor() {
            @Override
            public RowVisitor sheet(String name, boolean hidden) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }

            @Override
            public void guessed(String what) {}
        };

        assertThatThrownBy(() -> new XlsFormat().read(file, full)).isInstanceOf(UncheckedIOException.class);
    }

    private byte[] sample() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            RandomWorkbook.fill(workbook, 3, 10);
            return Files.readAllBytes(write(workbook));
        }
    }

    private static ReadWorkbook read(Path file) throws IOException {
        return ReadWorkbook.of(new XlsFormat(), file);
    }

    private Path write(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return Files.write(folder.resolve(workbook.getClass().getSimpleName()), bytes.toByteArray());
    }

    private Path compound(String stream, byte[] content) throws IOException {
        Path file = folder.resolve(stream + ".ole2");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), stream);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return Files.write(file, bytes.toByteArray());
        }
    }
}
