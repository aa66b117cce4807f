package org.justicecommitments.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.RandomText;
import org.justicecommitments.source.Row;

/** Random workbooks, written by POI and read twice: by the program as a stream, and by POI's own model. */
class XlsxAgainstPoiTest {

    private static final int WORKBOOKS = 3;
    private static final int SHEETS = 16;
    private static final List<String> FORMATS = List.of(
            "General",
            "0.00",
            "@",
            "m/d/yyyy",
            "dd/mm/yyyy",
            "yyyy-mm-dd hh:mm",
            "mmm-yy",
            "[$-409]d mmmm yyyy",
            "h:mm",
            "[h]:mm:ss",
            "0 \"days\"",
            "[Red]#,##0",
            "\"d\"0",
            "yyyy",
            "d-mmm",
            "d.m.yyyy;@");

    @TempDir
    private Path folder;

    /** How a workbook is written. */
    enum Writer {
        MODEL,
        MODEL_1904,
        STREAM_SHARED_STRINGS,
        STREAM_INLINE_STRINGS;

        Workbook open() {
            XSSFWorkbook workbook = new XSSFWorkbook();
            if (this == MODEL_1904) {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            return this == MODEL || this == MODEL_1904
                    ? workbook
                    : new SXSSFWorkbook(workbook, 5, false, this == STREAM_SHARED_STRINGS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsReadAsPoiReadsIt(Writer writer) throws IOException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            byte[] bytes = new RandomSheets(new Random(seed), writer).bytes();
            TakenSheets taken = read(bytes);
            taken.rows
                    .values()
                    .forEach(rows -> rows.forEach(row -> row.cells().forEach(cell -> kinds.add(cell.kind()))));

            try (XSSFWorkbook expected = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                assertThat(List.copyOf(taken.rows.keySet()))
                        .isEqualTo(StreamSupport.stream(expected.spliterator(), false)
                                .map(Sheet::getSheetName)
                                .toList());
                for (Map.Entry<String, List<Row>> sheet : taken.rows.entrySet()) {
                    PoiRows.assertSame(PoiRows.seen(sheet.getValue()), PoiRows.rows(expected.getSheet(sheet.getKey())));
                }
            }
        }
        assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
    }

    @ParameterizedTest
    @EnumSource
    void cellsAreReadTheSameWithoutTheirReferences(Writer writer) throws IOException {
        for (int seed = 100; seed < 101; seed++) {
            RandomSheets workbook = new RandomSheets(new Random(seed), writer);
            workbook.gaps = false;
            byte[] bytes = workbook.bytes();
            ZipParts parts = ZipParts.of(bytes);
            for (int sheet = 1; sheet <= SHEETS; sheet++) {
                String name = "xl/worksheets/sheet%d.xml".formatted(sheet);
                assertThat(parts.text(name)).contains("<c r=\"A1\"").contains("<row r=\"1\"");
                parts.edit(name, xml -> xml.replaceAll("<(c|row) r=\"[A-Z]*\\d+\"", "<$1"));
            }

            assertThat(read(parts.toArchive()).rows).isEqualTo(read(bytes).rows);
        }
    }

    private TakenSheets read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("random.xlsx"), bytes);
        TakenSheets taken = new TakenSheets();
        assertThat(new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))).read(file, taken))
                .isEmpty();
        return taken;
    }

    // ---- what is written

    /** A workbook of random sheets. */
    private static final class RandomSheets {

        private final Random random;
        private final RandomText texts;
        private final Workbook workbook;
        private final List<CellStyle> styles = new ArrayList<>();
        private boolean gaps = true;

        RandomSheets(Random random, Writer writer) {
            this.random = random;
            this.texts = new RandomText(random);
            this.workbook = writer.open();
            for (String format : FORMATS) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                styles.add(style);
            }
        }

        byte[] bytes() throws IOException {
            try (workbook) {
                for (int i = 0; i < SHEETS; i++) {
                    fill(workbook.createSheet("Sheet " + i));
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                workbook.write(bytes);
                return bytes.toByteArray();
            }
        }

        private void fill(Sheet sheet) {
            int number = gap(3);
            for (int i = random.nextInt(20) + 1; i > 0; i--) {
                org.apache.poi.ss.usermodel.Row row = sheet.createRow(number);
                int column = gap(2);
                for (int k = random.nextInt(10) + 1; k > 0; k--) {
                    fill(row.createCell(column));
                    column += 1 + gap(30);
                }
                number += 1 + gap(1000);
            }
        }

        private int gap(int longest) {
            return gaps && random.nextInt(4) == 0 ? random.nextInt(longest + 1) : 0;
        }

        private void fill(org.apache.poi.ss.usermodel.Cell cell) {
            switch (random.nextInt(14)) {
                case 0, 1, 2 -> cell.setCellValue(texts.next());
                case 3 -> cell.setCellValue(richText());
                case 4 -> cell.setCellValue(random.nextInt(10));
                case 5 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
                case 6 -> cell.setCellValue(day());
                case 7 -> cell.setCellValue(day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)));
                case 8 -> cell.setCellValue(random.nextBoolean());
                case 9 ->
                    cell.setCellErrorValue(anyOf(FormulaError.NA, FormulaError.NAME, FormulaError.DIV0)
                            .getCode());
                case 10 -> cell.setCellFormula("1+" + random.nextInt(9));
                case 11, 12 -> calculated(cell);
                default -> cell.setBlank();
            }
            cell.setCellStyle(styles.get(random.nextInt(styles.size())));
        }

        private LocalDate day() {
            LocalDate day = LocalDate.of(1904, 1, 3).plusDays(random.nextInt(60_000));
            return switch (random.nextInt(3)) {
                case 0 -> day.withDayOfMonth(1).plusYears(1);
                case 1 -> day.withDayOfYear(1).plusYears(1);
                default -> day;
            };
        }

        private RichTextString richText() {
            String text = "Legal aid " + texts.next();
            RichTextString rich = workbook.getCreationHelper().createRichTextString(text);
            if (rich instanceof XSSFRichTextString) {
                Font bold = workbook.createFont();
                bold.setBold(true);
                rich.applyFont(0, 5, bold);
            }
            return rich;
        }

        private void calculated(org.apache.poi.ss.usermodel.Cell cell) {
            cell.setCellFormula("A1");
            switch (random.nextInt(4)) {
                case 0 -> cell.setCellValue(texts.next());
                case 1 -> cell.setCellValue(random.nextInt(60_000));
                case 2 -> cell.setCellValue(random.nextBoolean());
                default -> cell.setCellErrorValue(FormulaError.REF.getCode());
            }
        }

        private FormulaError anyOf(FormulaError... among) {
            return among[random.nextInt(among.length)];
        }
    }
}
