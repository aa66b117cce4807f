package org.justicecommitments.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Format.Verdict;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.RandomText;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;

class DelimitedFormatTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] NO_MARK = {};
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};

    private final DelimitedFormat format = new DelimitedFormat(Limits.DEFAULT);
    private final Taken taken = new Taken();

    @TempDir
    private Path folder;

    /** What a reader hands over. */
    private static final class Taken implements SheetVisitor {

        private final List<Row> rows = new ArrayList<>();
        private final List<String> guesses = new ArrayList<>();
        private final List<String> sheets = new ArrayList<>();

        @Override
        public RowVisitor sheet(String name, boolean hidden) {
            sheets.add(name + hidden);
            return rows::add;
        }

        @Override
        public void guessed(String what) {
            guesses.add(what);
        }

        List<List<String>> table() {
            return rows.stream()
                    .map(row -> row.cells().stream()
                            .map(cell -> cell.column() + "=" + cell.text())
                            .toList())
                    .toList();
        }
    }

    private Path file(byte[]... parts) throws IOException {
        Path file = folder.resolve("file");
        Files.write(file, new byte[0]);
        for (byte[] part : parts) {
            Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
        }
        return file;
    }

    private List<List<String>> table(String text) throws IOException {
        assertThat(format.read(file(text.getBytes(StandardCharsets.UTF_8)), taken))
                .isEmpty();
        return taken.table();
    }

    // ---- encodings

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(StandardCharsets.UTF_8, NO_MARK, false),
                Arguments.of(StandardCharsets.UTF_8, UTF_8_MARK, false),
                Arguments.of(StandardCharsets.UTF_16LE, UTF_16LE_MARK, false),
                Arguments.of(StandardCharsets.UTF_16BE, UTF_16BE_MARK, false),
                Arguments.of(WINDOWS, NO_MARK, true));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void theEncodingIsDetected(Charset charset, byte[] mark, boolean guessed) throws IOException {
        Path file = file(mark, "Country,Title\nCôte d’Ivoire,“Aide légale” – 5 €\n".getBytes(charset));

        assertThat(format.recognize(file)).contains(new Verdict.CanRead());
        assertThat(format.read(file, taken)).isEmpty();

        assertThat(taken.table())
                .containsExactly(List.of("0=Country", "1=Title"), List.of("0=Côte d’Ivoire", "1=“Aide légale” – 5 €"));
        assertThat(taken.guesses)
                .isEqualTo(
                        guessed
                                ? List.of(
                                        "the encoding, which is not UTF-8: read as windows-1252, which is 21 in 100 sure")
                                : List.of());
    }

    @Test
    void aSingleByteBeyondTheStartOfTheFileDecidesToo() throws IOException {
        byte[] ascii = "Kenya,Legal aid\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        Path file = file(ascii, "Côte d'Ivoire,Aide\n".getBytes(WINDOWS));

        assertThat(format.read(file, taken)).isEmpty();

        assertThat(taken.rows.get(10_000).text(0)).isEqualTo("Côte d'Ivoire");
        assertThat(taken.guesses).hasSize(1);
    }

    @Test
    void aCharacterOfSeveralBytesMayLieAcrossTheEndOfTheProbe() throws IOException {
        String text = "a".repeat((1 << 16) - 3) + "€,b\n";

        assertThat(table(text)).hasSize(1);
        assertThat(taken.rows.get(0).text(0)).endsWith("a€");
        assertThat(taken.guesses).isEmpty();
    }

    @Test
    void plainAsciiIsNotGuessed() throws IOException {
        table("Country,Title\nKenya,Legal aid\n");

        assertThat(taken.guesses).isEmpty();
    }

    // ---- delimiters, quotes and line ends

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void theDelimiterIsDetected(char delimiter) throws IOException {
        String text = String.join(
                "\n",
                "Country%sTitle%sText".replace("%s", "" + delimiter),
                "Kenya%sLegal aid%s\"one, two; three\t|four\"".replace("%s", "" + delimiter),
                "");

        assertThat(table(text))
                .containsExactly(
                        List.of("0=Country", "1=Title", "2=Text"),
                        List.of("0=Kenya", "1=Legal aid", "2=one, two; three\t|four"));
    }

    @Test
    void aFileOfOneColumnIsRead() throws IOException {
        assertThat(table("Country\nKenya\n")).containsExactly(List.of("0=Country"), List.of("0=Kenya"));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.of("a,b\r\nc,d\r\n", List.of(List.of("0=a", "1=b"), List.of("0=c", "1=d"))),
                Arguments.of("a,b\rc,d\r", List.of(List.of("0=a", "1=b"), List.of("0=c", "1=d"))),
                Arguments.of("a,b\nc,d", List.of(List.of("0=a", "1=b"), List.of("0=c", "1=d"))),
                Arguments.of(
                        "a,\"line 1\nline 2\"\nc,d\n",
                        List.of(List.of("0=a", "1=line 1\nline 2"), List.of("0=c", "1=d"))),
                Arguments.of("a,\"say \"\"yes\"\"\"\n", List.of(List.of("0=a", "1=say \"yes\""))),
                Arguments.of("a,\"\",c\n", List.of(List.of("0=a", "2=c"))),
                Arguments.of("a,,c,\n", List.of(List.of("0=a", "2=c"))),
                Arguments.of("a,b\n\nc,d\n", List.of(List.of("0=a", "1=b"), List.of(), List.of("0=c", "1=d"))),
                Arguments.of("a, b ,c\n", List.of(List.of("0=a", "1= b ", "2=c"))),
                Arguments.of("a,5\" pipe,c\n", List.of(List.of("0=a", "1=5\" pipe", "2=c"))),
                Arguments.of("a,\"b\" and more,c\n", List.of(List.of("0=a", "1=b and more", "2=c"))),
                Arguments.of("a,=1+1,-1,+2,@x\n", List.of(List.of("0=a", "1==1+1", "2=-1", "3=+2", "4=@x"))),
                Arguments.of(
                        "a,b\nc,\"open to the end\n",
                        List.of(List.of("0=a", "1=b"), List.of("0=c", "1=open to the end"))));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void rowsAndQuotesAreReadAsSpreadsheetProgramsWriteThem(String text, List<List<String>> expected)
            throws IOException {
        assertThat(table(text)).isEqualTo(expected);
    }

    @Test
    void aRowsNumberIsTheSpreadsheetsAndNotTheLines() throws IOException {
        table("a,\"1\n2\n3\"\n\nb,c\n");

        assertThat(taken.rows).extracting(Row::number).containsExactly(1, 2, 3);
        assertThat(taken.sheets).containsExactly("false");
    }

    @Test
    void everyCellIsText() throws IOException {
        table("1,TRUE,2014-01-01,#N/A\n");

        assertThat(taken.rows.get(0).cells()).extracting(Cell::kind).containsOnly(Cell.Kind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatAnotherLibraryWritesIsReadBack(long seed) throws IOException {
        Random random = new Random(seed);
        RandomText texts = new RandomText(random);
        List<List<String>> expected = new ArrayList<>();
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (int row = 0; row < 60; row++) {
                List<String> cells = Stream.generate(texts::next).limit(6).toList();
                printer.printRecord(cells);
                expected.add(cells);
            }
        }

        assertThat(format.read(file(text.toString().getBytes(StandardCharsets.UTF_8)), taken))
                .isEmpty();

        assertThat(taken.rows.stream()
                        .map(row -> Stream.of(0, 1, 2, 3, 4, 5).map(row::text).toList())
                        .toList())
                .isEqualTo(expected);
    }

    // ---- what is no table

    static Stream<Arguments> noTables() {
        return Stream.of(
                Arguments.of("a PNG image", bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13)),
                Arguments.of("a JPEG image", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0)),
                Arguments.of("XML", ascii("<?xml version=\"1.0\"?><Workbook/>")),
                Arguments.of("JSON", ascii("{\"a\": 1, \"b\": 2}")),
                Arguments.of("a PDF", ascii("%PDF-1.7\n%âãÏÓ\n1 0 obj")),
                Arguments.of("a program", bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0)),
                Arguments.of("zeros", new byte[100]));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noTables")
    void whatIsNoTableIsRefused(String what, byte[] content) throws IOException {
        assertThat(format.recognize(file(content))).as(what).contains(new Verdict.Refused(Refusal.NOT_A_SPREADSHEET));
    }

    @Test
    void anEmptyFileIsRefusedAsEmpty() throws IOException {
        assertThat(format.recognize(file())).contains(new Verdict.Refused(Refusal.EMPTY));
    }

    @Test
    void aFileThatOnlyHasAByteOrderMarkHasNoRows() throws IOException {
        Path file = file(UTF_8_MARK);

        assertThat(format.read(file, taken)).isEqualTo(Optional.empty());
        assertThat(taken.rows).isEmpty();
    }

    @Test
    void theWordForTheFormatIsCsv() {
        assertThat(format.name()).isEqualTo("csv");
        assertThat(Arrays.asList(Refusal.values()))
                .allSatisfy(refusal -> assertThat(refusal.reason()).matches("(it|the file) .*[^.]"))
                .allSatisfy(refusal -> assertThat(refusal.remedy()).matches("[A-Z].*\\."));
    }
}
