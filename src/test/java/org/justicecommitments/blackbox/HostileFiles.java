package org.justicecommitments.blackbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they come from bugs and from people who mean harm, each with what must become of it. */
final class HostileFiles {

    /**
     * A file.
     *
     * @param name its name
     * @param bytes its bytes
     * @param id the commitment that must be published of it; empty if it must be refused
     * @param words a part of the reason for which it must be refused, or of a finding that it must give; empty for no matter
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Hostile(String name, byte[] bytes, String id, String words) {}

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<Hostile> files = new ArrayList<>();
    private int ids = 7000;

    private HostileFiles() {}

    static List<Hostile> all() throws IOException {
        HostileFiles files = new HostileFiles();
        files.workbooksThatAreRead();
        files.sheetsThatAreRead();
        files.textsThatAreRead();
        files.workbooksThatAreRefused();
        files.filesThatAreRefused();
        return files.files;
    }

    /** Files that unpack to gigabytes. */
    static List<Hostile> bombs() throws IOException {
        HostileFiles files = new HostileFiles();
        Map<String, byte[]> ratio = parts("<row r=\"1\"/>");
        files.refused("ratio-bomb.xlsx", zip(ratio, SHEET, 200L << 20), "packed more tightly");
        files.refused(
                "strings-bomb.xlsx", zip(parts("<row/>"), "xl/sharedStrings.xml", 200L << 20), "packed more tightly");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 1_000_000; i++) {
            rows.append("<row r=\"").append(i + 2).append("\"/>");
        }
        files.read("million-rows.xlsx", id -> zip(parts(rows(id) + rows)), "");
        return files.files;
    }

    /** Writes a file for an id. */
    @FunctionalInterface
    private interface Writer {
        byte[] write(String id) throws IOException;
    }

    private void read(String name, Writer writer, String words) throws IOException {
        String id = "ZZB%04d".formatted(++ids);
        files.add(new Hostile(name, writer.write(id), id, words));
    }

    private void refused(String name, byte[] bytes, String words) {
        files.add(new Hostile(name, bytes, "", words));
    }

    // ---- workbooks

    private static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    /** The header and one commitment. */
    private static String rows(String id) {
        return "<row r=\"1\">" + header() + "</row><row r=\"2\">" + commitment(id, 2) + "</row>";
    }

    private static String header() {
        List<String> headings = SmallExport.headings();
        return IntStream.range(0, headings.size())
                .mapToObj(i -> text(letters(i) + 1, headings.get(i)))
                .collect(Collectors.joining());
    }

    private static String commitment(String id, int row) {
        return text("A" + row, id)
                + text("B" + row, "Arvandia")
                + text("I" + row, "Expand legal aid, part " + id)
                + text("K" + row, "Offices of part " + id + " give free legal advice.");
    }

    private static String letters(int column) {
        return column < 26 ? "" + (char) ('A' + column) : "A" + (char) ('A' + column - 26);
    }

    private static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        put(parts, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        put(
                parts,
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r0\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE));
        put(parts, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
        put(parts, SHEET, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static String relations(String type, String target) {
        return ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r0\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>")
                .formatted(OFFICE, type, target);
    }

    private static void put(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] edited(String rows, String part, UnaryOperator<String> edit) throws IOException {
        Map<String, byte[]> parts = parts(rows);
        byte[] old = parts.getOrDefault(part, new byte[0]);
        put(parts, part, edit.apply(new String(old, StandardCharsets.UTF_8)));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        return zip(parts, "", 0);
    }

    /** An archive in which one part has so many blanks at its end. */
    private static byte[] zip(Map<String, byte[]> parts, String padded, long blanks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.putIfAbsent(
                padded.isEmpty() ? SHEET : padded, ("<sst xmlns=\"" + MAIN + "\"/>").getBytes(StandardCharsets.UTF_8));
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                if (part.getKey().equals(padded)) {
                    blanks(out, blanks);
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static void blanks(OutputStream out, long count) throws IOException {
        byte[] comment = "<!-- -->".repeat(1 << 13).getBytes(StandardCharsets.US_ASCII);
        for (long left = count; left > 0; left -= comment.length) {
            out.write(comment);
        }
    }

    private void workbooksThatAreRead() throws IOException {
        read("backslashes.xlsx", id -> renamed(id, name -> name.replace('/', '\\')), "");
        read("capitals.xlsx", id -> renamed(id, name -> name.toUpperCase(java.util.Locale.ROOT)), "");
        read(
                "no-relations.xlsx",
                id -> {
                    Map<String, byte[]> parts = parts(rows(id));
                    parts.remove("_rels/.rels");
                    parts.remove("xl/_rels/workbook.xml.rels");
                    return zip(parts);
                },
                "where the sheet 'S' is kept");
        read("bad-relations.xlsx", id -> edited(rows(id), "xl/_rels/workbook.xml.rels", xml -> "<"), "where the sheet");
        read(
                "absolute-target.xlsx",
                id -> edited(
                        rows(id),
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace("worksheets/", "/xl/../xl/worksheets/")),
                "");
        read("wrong-content-types.xlsx", id -> edited(rows(id), "[Content_Types].xml", xml -> "no XML"), "");
        read(
                "external-link.xlsx",
                id -> edited(
                        rows(id),
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"r9\" Type=\"x/sharedStrings\" Target=\"http://127.0.0.1:9/s\" TargetMode=\"External\"/>"
                                        + "</Relationships>")),
                "");
        read("macros.xlsm", id -> edited(rows(id), "xl/vbaProject.bin", xml -> "x"), "macros");
        read("workbook.csv", id -> zip(parts(rows(id))), "");
    }

    private static byte[] renamed(String id, UnaryOperator<String> rename) throws IOException {
        Map<String, byte[]> renamed = new LinkedHashMap<>();
        parts(rows(id)).forEach((name, bytes) -> renamed.put(rename.apply(name), bytes));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : renamed.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private void sheetsThatAreRead() throws IOException {
        read(
                "dimension-lies.xlsx",
                id -> edited(
                        rows(id),
                        SHEET,
                        xml -> xml.replace("<sheetData>", "<dimension ref=\"A1:XFD1048576\"/><sheetData>")),
                "");
        read("no-row-numbers.xlsx", id -> zip(parts(rows(id).replaceAll("<row r=\"\\d\"", "<row"))), "");
        read(
                "impossible-row-number.xlsx",
                id -> zip(parts(rows(id).replace("r=\"2\"", "r=\"99999999999\""))),
                "number of a row");
        read(
                "rows-twice.xlsx",
                id -> zip(parts(rows(id).replace("<row r=\"2\"", "<row r=\"1\""))),
                "two rows have the same");
        read(
                "rows-unordered.xlsx",
                id -> zip(parts("<row r=\"5\">" + header().replaceAll("1\" t=", "5\" t=")
                        + "</row><row r=\"9\"/><row r=\"7\">" + commitment(id, 7) + "</row>")),
                "order of the rows");
        read(
                "cell-twice.xlsx",
                id -> zip(parts(rows(id).replace("</row>", text("B2", "Arvandia") + "</row>")
                        .replaceFirst(text("B2", "Arvandia") + "</row>", "</row>"))),
                "two cells");
        read("string-index-wrong.xlsx", id -> zip(parts(more(id, "<c r=\"L2\" t=\"s\"><v>123456</v></c>"))), "");
        read(
                "huge-number.xlsx",
                id -> zip(parts(more(id, "<c r=\"F2\"><v>1e400</v></c><c r=\"G2\"><v>NaN</v></c>"))),
                "a value");
        read("style-wrong.xlsx", id -> zip(parts(more(id, "<c r=\"F2\" s=\"987654\"><v>2023</v></c>"))), "");
        read(
                "damaged-end.xlsx",
                id -> edited(rows(id), SHEET, xml -> xml.replace("</worksheet>", "<x:y/></worksheet>")),
                "what follows them");
        read("last-column.xlsx", id -> zip(parts(more(id, text("XFD2", "x")))), "");
        read(
                "utf-16.xlsx",
                id -> {
                    Map<String, byte[]> parts = parts(rows(id));
                    String xml = new String(parts.getOrDefault(SHEET, new byte[0]), StandardCharsets.UTF_8);
                    parts.put(
                            SHEET,
                            ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml).getBytes(StandardCharsets.UTF_16));
                    return zip(parts);
                },
                "");
    }

    private static String more(String id, String cells) {
        String rows = rows(id);
        return rows.substring(0, rows.length() - "</row>".length()) + cells + "</row>";
    }

    // ---- texts

    private static String csv(String id) {
        return SmallExport.empty().row(id).csv();
    }

    private void textsThatAreRead() throws IOException {
        read("zero-bytes.csv", id -> bytes(csv(id).replace("Offices of", "Offi\u0000ces of")), "zero bytes");
        read(
                "open-quote.csv",
                id -> bytes(csv(id) + "\"ZZB9999\" ,Arv\r\nx,\"never closed\r\ny,z\r\n"),
                "quotation mark");
        read("lone-cr.csv", id -> bytes(csv(id).replace("\r\n", "\r")), "");
        read("mixed-ends.csv", id -> bytes(csv(id).replaceFirst("\r\n", "\n")), "");
        read("sep.csv", id -> bytes("sep=;\r\n" + csv(id).replace("\",\"", "\";\"")), "semicolon");
        read("tabs.txt", id -> bytes(csv(id).replace("\",\"", "\"\t\"")), "tab");
        read("utf-16.csv", id -> csv(id).getBytes(StandardCharsets.UTF_16LE), "UTF-16LE");
        read(
                "windows.csv",
                id -> csv(id).replace("Offices", "Büros").getBytes(Charset.forName("windows-1252")),
                "encoding");
        read(
                "bad-utf-8.csv",
                id -> {
                    byte[] bytes =
                            bytes(csv(id).replace("Offices", "Büros ~ Straße é è ê ë ï ô ù ü ç à â æ œ ñ ó á í"));
                    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('~')] = (byte) 0xff;
                    return bytes;
                },
                "some characters");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ---- what is refused

    private void workbooksThatAreRefused() throws IOException {
        byte[] good = zip(parts(rows("ZZB0001")));
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 0x10;
        refused("half.xlsx", java.util.Arrays.copyOf(good, good.length / 2), "damaged");
        refused("bit-flip.xlsx", flipped, "damaged");
        byte[] locked = good.clone();
        locked[6] |= 1;
        refused("locked.xlsx", locked, "password");
        Map<String, byte[]> missing = parts("");
        missing.remove(SHEET);
        missing.put("xl/worksheets/other.xml", new byte[0]);
        refused("missing-sheet.xlsx", zipOf(missing), "damaged");
        refused(
                "entities.xlsx",
                edited("<row><c t=\"inlineStr\"><is><t>&z;</t></is></c></row>", SHEET, HostileFiles::entities),
                "damaged");
        refused(
                "foreign-entity.xlsx",
                edited(
                        "<row><c t=\"inlineStr\"><is><t>&z;</t></is></c></row>",
                        SHEET,
                        xml -> "<!DOCTYPE w [<!ENTITY z SYSTEM \"file:///etc/hostname\">]>" + xml),
                "damaged");
        refused("nested.xlsx", zip(parts("<a>".repeat(100_000) + "</a>".repeat(100_000))), "damaged");
        refused("nested-cell.xlsx", zip(parts("<row><c>" + "<a>".repeat(100_000))), "damaged");
        refused(
                "huge-cell.xlsx",
                zip(parts("<row>" + text("A1", "x".repeat(9_000_000)) + "</row>")),
                "more characters");
        refused("huge-attribute.xlsx", zip(parts("<row r=\"" + "1".repeat(20_000_000) + "\"/>")), "more characters");
        refused("beyond-columns.xlsx", zip(parts("<row>" + text("ZZZ1", "x") + "</row>")), "more columns");
        refused(
                "cells-in-one-place.xlsx",
                zip(parts("<row>" + "<c r=\"A1\"><v>1</v></c>".repeat(20_000) + "</row>")),
                "more columns");
        Map<String, byte[]> many = parts("");
        for (int i = 0; i < 11_000; i++) {
            many.put("p" + i, new byte[0]);
        }
        refused("many-parts.xlsx", zip(many), "more parts");
        Map<String, byte[]> binary = parts("");
        binary.put("xl/workbook.bin", new byte[9]);
        refused("binary.xlsb", zip(binary), "xlsb");
        refused("document.docx", edited("", "xl/workbook.xml", xml -> "<document/>"), "not a spreadsheet");
    }

    private static byte[] zipOf(Map<String, byte[]> parts) throws IOException {
        return zip(parts, "xl/worksheets/other.xml", 0);
    }

    private static String entities(String xml) {
        StringBuilder type = new StringBuilder("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">");
        for (char c = 'b'; c <= 'z'; c++) {
            type.append("<!ENTITY %s \"%s\">".formatted(c, ("&" + (char) (c - 1) + ";").repeat(10)));
        }
        return type + "]>" + xml;
    }

    private void filesThatAreRefused() throws IOException {
        refused("empty.csv", new byte[0], "empty");
        refused("page.xls", bytes("<html><table><tr><td>Country</td></tr></table></html>"), "web page");
        refused("paper.csv", bytes("%PDF-1.7\n1 0 obj"), "not a spreadsheet");
        refused(
                "image.xlsx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "not a spreadsheet");
        refused("old.xls", new byte[] {9, 4, 6, 0, 0, 0, 16, 0, 0, 0}, "older than Excel 97");
        refused("pictures.zip", zipped("a.png"), "archive");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(csv("ZZB0002")));
        }
        refused("export.csv.gz", packed.toByteArray(), "archive");
        refused("wide.csv", bytes("a,".repeat(1_000_000)), "more columns");
        refused("long-cell.csv", bytes("a,b\n" + "x".repeat(3_000_000)), "more characters");
        refused(
                "repeats.ods",
                ods("<table:table-row table:number-rows-repeated=\"1048576\">"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"1024\"/>"
                        + "</table:table-row>"),
                "repeats its cells");
        refused("locked.ods", lockedOds(), "password");
    }

    private static byte[] zipped(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
        }
        return bytes.toByteArray();
    }

    private static byte[] ods(String rows) throws IOException {
        return odsParts(
                "<manifest/>",
                "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\"><office:body>"
                        + "<office:spreadsheet><table:table table:name=\"S\">" + rows
                        + "</table:table></office:spreadsheet></office:body></office:document-content>");
    }

    private static byte[] lockedOds() throws IOException {
        return odsParts("<manifest:encryption-data/>", "");
    }

    private static byte[] odsParts(String manifest, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("mimetype"));
            out.write(bytes("application/vnd.oasis.opendocument.spreadsheet"));
            out.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            out.write(bytes(manifest));
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write(bytes(content));
        }
        return bytes.toByteArray();
    }
}
