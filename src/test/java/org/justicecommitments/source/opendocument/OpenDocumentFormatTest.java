package org.justicecommitments.source.opendocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Cell.Kind;
import org.justicecommitments.source.CellRange;
import org.justicecommitments.source.Format.Verdict;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;

class OpenDocumentFormatTest {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    private static final String STYLES = "<office:automatic-styles>"
            + "<number:date-style style:name=\"N1\"><number:month/><number:text>-</number:text><number:year/></number:date-style>"
            + "<style:style style:name=\"month\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
            + "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties table:display=\"false\"/>"
            + "</style:style></office:automatic-styles>";

    private final OpenDocumentFormat format = new OpenDocumentFormat(Limits.DEFAULT);
    private final List<Row> rows = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    private final SheetVisitor visitor = new SheetVisitor() {
        @Override
        public RowVisitor sheet(String name, boolean hidden) {
            said.add(name + (hidden ? " hidden" : ""));
            return new RowVisitor() {
                @Override
                public void row(Row row) {
                    rows.add(row);
                }

                @Override
                public void columnsHidden(int first, int last) {
                    said.add("columns " + first + " to " + last);
                }

                @Override
                public void merged(CellRange range) {
                    said.add(range.toString());
                }
            };
        }

        @Override
        public void guessed(String what) {
            said.add(what);
        }
    };

    private static String content(String tables) {
        return "<office:document-content" + NAMES + ">" + STYLES + "<office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    private Path ods(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("file.ods");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private void readTable(String inner) throws IOException {
        String table = "<table:table table:name=\"Plans\">" + inner + "</table:table>";
        Path file = ods(Map.of("mimetype", TYPE, "content.xml", content(table)));

        assertThat(format.recognize(file)).contains(new Verdict.CanRead());
        assertThat(format.read(file, visitor)).isEmpty();
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(
                        "office:value-type=\"float\" office:value=\"2.10\"", "<text:p>2</text:p>", Kind.NUMBER, "2.1"),
                Arguments.of(
                        "office:value-type=\"percentage\" office:value=\"0.5\"",
                        "<text:p>50%</text:p>",
                        Kind.NUMBER,
                        "0.5"),
                Arguments.of(
                        "office:value-type=\"currency\" office:value=\"7\"", "<text:p>7 €</text:p>", Kind.NUMBER, "7"),
                Arguments.of("office:value-type=\"boolean\" office:boolean-value=\"true\"", "", Kind.BOOLEAN, "TRUE"),
                Arguments.of("office:value-type=\"time\" office:time-value=\"PT12H00M00S\"", "", Kind.NUMBER, "0.5"),
                Arguments.of(
                        "office:value-type=\"date\" office:date-value=\"2019-03-05\"", "", Kind.DATE, "2019-03-05"),
                Arguments.of(
                        "office:value-type=\"date\" office:date-value=\"2019-03-05T12:30:00\"",
                        "",
                        Kind.DATE,
                        "2019-03-05T12:30"),
                Arguments.of(
                        "table:style-name=\"month\" office:value-type=\"date\" office:date-value=\"2019-03-01\"",
                        "",
                        Kind.DATE,
                        "2019-03"),
                Arguments.of(
                        "office:value-type=\"date\" office:date-value=\"soon\"",
                        "<text:p>soon</text:p>",
                        Kind.TEXT,
                        "soon"),
                Arguments.of(
                        "office:value-type=\"float\" office:value=\"1e400\"", "<text:p>big</text:p>", Kind.TEXT, "big"),
                Arguments.of("table:formula=\"of:=1+1\"", "", Kind.UNCALCULATED, ""),
                Arguments.of(
                        "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"",
                        "<text:p>#N/A</text:p>",
                        Kind.ERROR,
                        "#N/A"),
                Arguments.of(
                        "office:value-type=\"string\"",
                        "<office:annotation><text:p>a comment</text:p></office:annotation><text:p>Legal"
                                + "<text:s text:c=\"2\"/><text:span>aid</text:span>\n   for <text:a>all</text:a></text:p>"
                                + "<text:p>1<text:tab/>2<text:line-break/>3</text:p>",
                        Kind.TEXT,
                        "Legal  aid for all\n1\t2\n3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void aCellIsReadByItsValueAndElseByWhatItShows(String attributes, String inner, Kind kind, String text)
            throws IOException {
        readTable("<table:table-row><table:table-cell " + attributes + ">" + inner
                + "</table:table-cell></table:table-row>");

        assertThat(rows).containsExactly(new Row(1, List.of(new Cell(0, kind, text))));
    }

    @Test
    void repeatedBlanksAreCountedAndNotMade() throws IOException {
        String one = "<table:table-cell office:value-type=\"float\" office:value=\"1\"";
        readTable(
                "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/>"
                        + "</table:table-row><table:table-row table:number-rows-repeated=\"2\" table:visibility=\"collapse\">"
                        + "<table:table-cell table:number-columns-repeated=\"4\"/>" + one
                        + " table:number-columns-repeated=\"2\"/>"
                        + "</table:table-row><table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell/></table:table-row>");

        List<Cell> cells = List.of(new Cell(4, Kind.NUMBER, "1"), new Cell(5, Kind.NUMBER, "1"));
        assertThat(rows).containsExactly(new Row(4, cells, true), new Row(5, cells, true));
    }

    @Test
    void hiddenColumnsMergedCellsAndHiddenTablesAreSaid() throws IOException {
        String table = "<table:table table:name=\"Plans\" table:style-name=\"hidden\"><table:table-column/>"
                + "<table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
                + "<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned=\"2\""
                + " table:number-rows-spanned=\"3\"><text:p>x</text:p></table:table-cell><table:covered-table-cell/>"
                + "</table:table-row></table:table-header-rows></table:table>";
        String tracked = "<table:tracked-changes><table:table-row/></table:tracked-changes>";
        Path file = ods(Map.of("mimetype", TYPE, "content.xml", content(tracked + table)));

        assertThat(format.read(file, visitor)).isEmpty();

        assertThat(said).containsExactly("Plans hidden", "columns 1 to 2", new CellRange(1, 3, 0, 1).toString());
        assertThat(rows).containsExactly(new Row(1, List.of(new Cell(0, Kind.TEXT, "x"))));
    }

    @Test
    void aFlatFileIsReadToo() throws IOException {
        String flat = "<?xml version=\"1.0\"?><office:document office:mimetype=\"" + TYPE + "\"" + NAMES
                + "><office:body><office:spreadsheet><table:table table:name=\"Plans\"><table:table-row><table:table-cell>"
                + "<text:p>Kenya</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
                + "</office:body></office:document>";
        Path file = Files.writeString(folder.resolve("file.fods"), flat);

        assertThat(format.recognize(file)).contains(new Verdict.CanRead());
        assertThat(format.read(file, visitor)).isEmpty();

        assertThat(rows).containsExactly(new Row(1, List.of(new Cell(0, Kind.TEXT, "Kenya"))));
    }

    @Test
    void aPasswordIsSaidAndOtherDocumentsAreLeftToOthers() throws IOException {
        assertThat(format.recognize(ods(
                        Map.of("mimetype", TYPE, "content.xml", "", "META-INF/manifest.xml", "<m:encryption-data/>"))))
                .contains(new Verdict.Refused(Refusal.ENCRYPTED));
        assertThat(format.recognize(
                        ods(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", ""))))
                .isEmpty();
        assertThat(format.recognize(Files.writeString(folder.resolve("a.csv"), "a,b\n")))
                .isEmpty();
    }

    @Test
    void halfAFileIsRefused() throws IOException {
        String half = content("<table:table table:name=\"Plans\"><table:table-row><table:table-cell><text:p>Kenya");

        assertThat(format.read(ods(Map.of("mimetype", TYPE, "content.xml", half)), visitor))
                .contains(Refusal.DAMAGED);
    }
}
