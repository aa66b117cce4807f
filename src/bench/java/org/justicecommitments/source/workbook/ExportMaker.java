package org.justicecommitments.source.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipOutputStream;
import org.justicecommitments.sample.ZippedText;

/**
 * Makes workbooks like the exports: 171 columns, of which most are coded answers and tags (short shared texts and small
 * numbers), some are names and dates, and a few hold long texts of their own.
 */
final class ExportMaker {

    static final int COLUMNS = 171;

    private static final int LONG_TEXTS = 5;
    private static final List<String> WORDS = words();

    private final Random random = new Random(2024);
    private final int rows;

    private ExportMaker(int rows) {
        this.rows = rows;
    }

    static void write(Path file, int rows) throws IOException {
        new ExportMaker(rows).write(file);
    }

    private static List<String> words() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = 3 + random.nextInt(7); k > 0; k--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(random.nextInt(40) == 0 ? word + "é" : word.toString());
        }
        return words;
    }

    private void write(Path file) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            ZippedText.add(zip, "[Content_Types].xml", out -> out.write(Parts.TYPES));
            ZippedText.add(zip, "_rels/.rels", out -> out.write(Parts.RELATIONS));
            ZippedText.add(zip, "xl/workbook.xml", out -> out.write(Parts.WORKBOOK));
            ZippedText.add(zip, "xl/_rels/workbook.xml.rels", out -> out.write(Parts.WORKBOOK_RELATIONS));
            ZippedText.add(zip, "xl/styles.xml", out -> out.write(Parts.STYLES));
            ZippedText.add(zip, "xl/sharedStrings.xml", this::strings);
            ZippedText.add(zip, "xl/worksheets/sheet1.xml", this::sheet);
        }
    }

    /** First the texts that many cells share, then the long ones, each of one cell. */
    private void strings(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        for (int i = 0; i < COLUMNS; i++) {
            string(out, "Heading of column " + i);
        }
        for (int i = 0; i < 2000; i++) {
            string(out, text(1 + random.nextInt(4)));
        }
        for (int i = 0; i < rows * LONG_TEXTS; i++) {
            string(out, text(5 + random.nextInt(70)));
        }
        out.write("</sst>");
    }

    private static void string(Writer out, String text) throws IOException {
        out.write("<si><t xml:space=\"preserve\">");
        out.write(text);
        out.write("</t></si>");
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private void sheet(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 1; row <= rows + 1; row++) {
            out.write("<row r=\"" + row + "\" spans=\"1:171\">");
            for (int column = 0; column < COLUMNS; column++) {
                String start = "<c r=\"" + letters(column) + row + "\"";
                out.write(row == 1 ? start + " t=\"s\"><v>" + column + "</v></c>" : start + cell(row - 2, column));
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private String cell(int row, int column) {
        if (column < LONG_TEXTS) {
            return " t=\"s\"><v>" + (COLUMNS + 2000 + row * LONG_TEXTS + column) + "</v></c>";
        } else if (column < 12) {
            return " s=\"1\"><v>" + (40_000 + random.nextInt(5000)) + "</v></c>";
        } else if (column < 70) {
            return " t=\"s\"><v>" + (COLUMNS + random.nextInt(2000)) + "</v></c>";
        } else if (column < 80) {
            return "><v>" + random.nextInt(100_000) / 100.0 + "</v></c>";
        }
        return random.nextInt(10) == 0 ? "/>" : "><v>" + random.nextInt(2) + "</v></c>";
    }

    static String letters(int column) {
        String letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    /** The small parts of a workbook. */
    private static final class Parts {

        private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        private static final String TYPES = HEAD
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + CONTENT + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + CONTENT + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + CONTENT + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + CONTENT + "worksheet+xml\"/>"
                + "</Types>";
        private static final String RELATIONS = relations(relation("rId1", "officeDocument", "xl/workbook.xml"));
        private static final String WORKBOOK = HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                + "\"><sheets><sheet name=\"Commitments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        private static final String WORKBOOK_RELATIONS =
                relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                        + relation("rId2", "styles", "styles.xml")
                        + relation("rId3", "sharedStrings", "sharedStrings.xml"));
        private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill><patternFill/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";

        private static String relations(String relations) {
            return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + relations + "</Relationships>";
        }

        private static String relation(String id, String type, String target) {
            return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
        }
    }
}
