package org.justicecommitments.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import org.justicecommitments.provenance.CellPlace;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.workbook.XlsxFormat;

/**
 * Makes an export of as many rows as wanted, in the layout of 2024 with its 171 columns. Each row takes its answers, dates and tags from a row of
 * the sample workbook, and has an id, a plan, a title and a text of some 800 characters of its own. One row in eight speaks of
 * justice, one in fifty repeats the row before it, one in a hundred has no id, one in five hundred no title.
 */
public final class CommitmentExport {

    private static final Pattern JUSTICE = Pattern.compile(
            "(?i)justi|court|legal|law|judg|judic|prison|police|policing|lawyer|crim|tribun|rights|ombuds|complain|jur[ií]d");
    private static final int COMMITMENTS_OF_A_PLAN = 15;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<String> headings;
    private final Kind justice = new Kind();
    private final Kind other = new Kind();
    private final int first;
    private final int rows;
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final List<String> members = new ArrayList<>();

    /** Rows of the sample, and the sentences of their texts. */
    private record Kind(List<Row> samples, List<String> sentences) {

        Kind() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private CommitmentExport(List<Row> sheet, int first, int rows) {
        Row header = sheet.get(0);
        this.headings = header.cells().stream().map(Cell::text).toList();
        this.first = first;
        this.rows = rows;
        for (Row sample : sheet.subList(1, sheet.size())) {
            String text = sample.text(column("Full Text"));
            boolean coded = sample.text(column("Justice")).equals("1")
                    || sample.text(column("Access to Justice")).equals("1")
                    || sample.text(column("Open Justice")).equals("1");
            Kind kind = coded
                            || JUSTICE.matcher(sample.text(column("Commitment Title")) + text)
                                    .find()
                    ? justice
                    : other;
            kind.samples.add(sample);
            Stream.of(text.split("(?<=[.]) "))
                    .filter(sentence -> sentence.length() > 20)
                    .forEach(kind.sentences::add);
            String member = sample.text(column("Country/Locality")) + "\n" + sample.text(column("Code")) + "\n"
                    + sample.text(column("Region"));
            if (!members.contains(member)) {
                members.add(member);
            }
            sample.cells().forEach(cell -> shared.putIfAbsent(cell.text(), shared.size()));
        }
        headings.forEach(heading -> shared.putIfAbsent(heading, shared.size()));
    }

    /** Makes an export out of the sample workbook. */
    public static void write(Path sample, Path file, int rows) throws IOException {
        write(sample, file, 0, rows);
    }

    /**
     * Makes an export out of the sample workbook.
     *
     * @param first how many rows, made elsewhere, come before its own; exports that share some of these speak of the same commitments
     */
    public static void write(Path sample, Path file, int first, int rows) throws IOException {
        List<Row> sheet = new ArrayList<>();
        new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))).read(sample, new SheetVisitor() {
            @Override
            public RowVisitor sheet(String name, boolean hidden) {
                return sheet::add;
            }

            @Override
            public void guessed(String what) {}
        });
        sheet.remove(0); // the banner: what is made here is not marked as sample data
        new CommitmentExport(sheet, first, rows).write(file);
    }

    private int column(String heading) {
        return headings.indexOf(heading);
    }

    private void write(Path file) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            zip.setLevel(6);
            ZippedText.add(zip, "[Content_Types].xml", out -> out.write(types()));
            ZippedText.add(zip, "_rels/.rels", out -> out.write(relations("officeDocument", "xl/workbook.xml")));
            ZippedText.add(
                    zip,
                    "xl/workbook.xml",
                    out -> out.write(
                            HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                                    + "\"><sheets><sheet name=\"Commitments\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
            ZippedText.add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    out -> out.write(
                            relations("worksheet", "worksheets/sheet1.xml", "sharedStrings", "sharedStrings.xml")));
            ZippedText.add(zip, "xl/sharedStrings.xml", this::strings);
            ZippedText.add(zip, "xl/worksheets/sheet1.xml", this::sheet);
        }
    }

    private static String types() {
        StringBuilder types = new StringBuilder(
                HEAD
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
        Map.of("workbook", "sheet.main", "sharedStrings", "sharedStrings", "worksheets/sheet1", "worksheet")
                .forEach((part, type) -> types.append(
                        "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(part, CONTENT, type)));
        return types.append("</Types>").toString();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder(
                HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    /** What a row has of its own: id, title, text, lead institution, address. */
    private List<String> own(int row) {
        boolean repeated = row % 50 == 49;
        int number = repeated ? row - 1 : row;
        Random random = new Random(number);
        List<String> sentences = kind(number).sentences;
        String code = member(number)[1];
        String id = code + String.format(Locale.ROOT, "%06d", number);
        StringBuilder text = new StringBuilder();
        int next = random.nextInt(sentences.size()); // neighbours in the sample are mostly of one language
        for (int i = 5 + random.nextInt(6); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(sentences.get(next++ % sentences.size()));
        }
        String place = "district " + random.nextInt(100_000);
        String title = sample(number).text(column("Commitment Title")) + ", " + place;
        return List.of(
                row % 100 == 7 ? "" : id,
                row % 500 == 3 ? "" : title,
                row % 500 == 3
                        ? ""
                        : text.append(" In ").append(place).append('.').toString(),
                "Ministry of " + place,
                "https://example.org/commitments/" + id.toLowerCase(Locale.ROOT));
    }

    private static final List<String> OWN =
            List.of("Commitment Unique Identifier", "Commitment Title", "Full Text", "Lead Institution", "URL");

    private Kind kind(int number) {
        return number % 8 == 0 ? justice : other;
    }

    private Row sample(int number) {
        List<Row> samples = kind(number).samples;
        return samples.get(number % samples.size());
    }

    private String[] member(int number) {
        return members.get(plan(number) % members.size()).split("\n", -1);
    }

    private static int plan(int number) {
        return number / COMMITMENTS_OF_A_PLAN;
    }

    private void strings(Writer out) throws IOException {
        out.write(HEAD + "<sst xmlns=\"" + MAIN + "\">");
        for (String text : shared.keySet()) {
            string(out, text);
        }
        for (int row = 0; row < rows; row++) {
            for (String text : own(first + row)) {
                string(out, text);
            }
        }
        out.write("</sst>");
    }

    private static void string(Writer out, String text) throws IOException {
        out.write("<si><t xml:space=\"preserve\">");
        out.write(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        out.write("</t></si>");
    }

    private void sheet(Writer out) throws IOException {
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        for (int column = 0; column < headings.size(); column++) {
            cell(out, 1, column, headings.get(column));
        }
        out.write("</row>");
        for (int row = 0; row < rows; row++) {
            out.write("<row r=\"" + (row + 2) + "\">");
            row(out, row);
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private void row(Writer out, int row) throws IOException {
        int number = (first + row) % 50 == 49 ? first + row - 1 : first + row;
        Map<Integer, String> changed = new LinkedHashMap<>();
        String[] member = member(number);
        changed.put(column("Country/Locality"), member[0]);
        changed.put(column("Code"), member[1]);
        changed.put(column("Region"), member[2]);
        changed.put(column("Action Plan Number"), "" + (1 + plan(number) / members.size()));
        changed.put(column("Commitment Number"), "" + (1 + number % COMMITMENTS_OF_A_PLAN));
        changed.put(column("Short Title"), "");
        changed.put(column("Action Plan ID"), "");
        changed.put(column("id"), "" + number);
        int own = shared.size() + row * OWN.size();
        Row sample = sample(number);
        for (int column = 0; column < headings.size(); column++) {
            int at = OWN.indexOf(headings.get(column));
            if (at >= 0) {
                text(out, row + 2, column, own + at);
            } else {
                String text = changed.getOrDefault(column, sample.text(column));
                cell(out, row + 2, column, text);
            }
        }
    }

    private void cell(Writer out, int row, int column, String text) throws IOException {
        if (text.matches("-?[0-9]+([.][0-9]+)?")) {
            out.write("<c r=\"" + CellPlace.columnLetters(column) + row + "\"><v>" + text + "</v></c>");
        } else if (!text.isEmpty()) {
            text(out, row, column, shared.getOrDefault(text, 0));
        }
    }

    private static void text(Writer out, int row, int column, int index) throws IOException {
        out.write("<c r=\"" + CellPlace.columnLetters(column) + row + "\" t=\"s\"><v>" + index + "</v></c>");
    }
}
