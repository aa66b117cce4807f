package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.normalize.DateOrder.Order;
import org.justicecommitments.normalize.RowNormalizer.Outcome;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.ExampleLayouts;
import org.justicecommitments.source.ExportReader;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.ReadSheet;
import org.justicecommitments.source.csv.DelimitedFormat;
import org.justicecommitments.source.workbook.XlsxFormat;
import org.justicecommitments.vocabulary.CodedAnswers;
import org.justicecommitments.vocabulary.MemberList;
import org.justicecommitments.vocabulary.MissingCodes;
import org.justicecommitments.vocabulary.PolicyAreas;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.vocabulary.ShippedLists;

/** Cases that a review of the code found: each was wrong once. */
@SuppressWarnings("StringConcatToTextBlock")
class ReviewedCasesTest {
    private final List<Finding> findings = new ArrayList<>();
    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0/5/2014", "5/0/2014", "00/05/2014"})
    void dateZeroMixed(String text) {
        for (Order order : Order.values()) {
            assertThat(new DateReader(new DateOrder(order, 0, 0, true))
                            .read(text, false, Optional.empty())
                            .notes())
                    .containsExactly(DateReader.Note.IMPOSSIBLE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "31 December 2014, 2014-12-31",
        "31st December 2014, 2014-12-31",
        "'No later than 31 December 2014', 2014-12-31",
        "31 Dec 2014, 2014-12-31",
        "31 décembre 2014, 2014-12-31",
        "31 de dezembro de 2014, 2014-12-31",
        "31 dezembro 2014, 2014-12-31"
    })
    void december(String text, String day) {
        assertThat(new DateReader(new DateOrder(Order.DAY_FIRST, 0, 0, false))
                        .read(text, false, Optional.empty())
                        .date()
                        .map(d -> d.earliest().orElseThrow().toString()))
                .contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan-14 - Dec-15",
                "Jan-14 to Dec-15",
                "Jan-2014 - Jun-2015",
                "mid-2014 - mid-2015",
                "01/01/2014 - 30/06/2015",
                "08/2014",
                "2014-05",
                "T1-2014 / T2-2014"
            })
    void rangesAndMonths(String text) {
        assertThat(new DateReader(new DateOrder(Order.DAY_FIRST, 0, 0, false))
                        .read(text, false, Optional.empty())
                        .date())
                .isPresent();
    }

    @Test
    void december31WithoutYearIsNot2031() {
        assertThat(new DateReader(new DateOrder(Order.DAY_FIRST, 0, 0, false))
                        .read("December 31", false, Optional.empty())
                        .date())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tél. 01 23 45 67 89 | tél. [telephone withheld]",
                "tél : 01 23 45 67 89 | tél : [telephone withheld]",
                "Tel: 2222-3333, 2222-4444 | Tel: [telephone withheld], [telephone withheld]",
                "Tel: 555-123-4567 / 555-123-4568 | Tel: [telephone withheld] / [telephone withheld]",
                "cellular 555 123 4567 | cellular [telephone withheld]",
                "celular: 555 123 4567 | celular: [telephone withheld]",
                "telefone: 21 2222 3333 | telefone: [telephone withheld]",
                "phone (02) 1234-5678 | phone [telephone withheld]",
                "(+351) 213 213 213 | ([telephone withheld]",
                "Costo: USD 1.000.000 en 2014 | Costo: USD 1.000.000 en 2014",
                "R$ 10.000.000.000 | R$ 10.000.000.000",
                "Decreto Supremo N° 003-2014-JUS | Decreto Supremo N° 003-2014-JUS",
                "Resolution 0012345 | Resolution 0012345",
                "10 000 000 people | 10 000 000 people",
                "$1,000.00 2014-2016 | $1,000.00 2014-2016",
                "by phone for 1.000.000 people | by phone for 1.000.000 people",
                "by phone, for 10 000 000 people | by phone, for 10 000 000 people",
                "mobile courts, 25 000 000 CFA | mobile courts, 25 000 000 CFA",
                "a mobile app of USD 1,200,000 | a mobile app of USD 1,200,000",
                "a mobile app (12.000.000 pesos) | a mobile app (12.000.000 pesos)",
                "by e-mail, ISBN 978-92-64-12345-6 | by e-mail, ISBN 978-92-64-12345-6",
                "call centre: +254 20 2221111 | call centre: [telephone withheld]",
                "budget 2014-2015 +10 000 000 | budget 2014-2015 +10 000 000",
                "0800 123 456 | 0800 123 456"
            })
    void contacts(String text, String expected) {
        assertThat(new ContactRule().apply(text)).isEqualTo(expected);
    }

    private Reading reading(Map<String, Cell> extra) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        cells.put("member", new Cell(0, Cell.Kind.TEXT, "Kenya"));
        cells.put("title", new Cell(0, Cell.Kind.TEXT, "Legal aid"));
        cells.putAll(extra);
        List<Cell> row = new ArrayList<>();
        cells.values().forEach(cell -> row.add(new Cell(row.size(), cell.kind(), cell.text())));
        SyntheticSheet synthetic = new SyntheticSheet(0, "ogp-2024", List.copyOf(cells.keySet())).cells(row);
        ReadSheet sheet = synthetic.sheet();
        Vintage vintage = SyntheticSheet.VINTAGES.get("ogp-2024");
        DateColumns dates = new DateColumns(sheet, vintage);
        dates.conclude(findings::add);
        return ((Outcome.Normalized) new RowNormalizer(sheet, vintage, dates, ShippedLists.read(), findings::add)
                        .normalize(synthetic.rows().get(0), 0))
                .reading();
    }

    private List<String> codes() {
        return findings.stream().map(f -> f.kind().code()).toList();
    }

    @Test
    void areaUncalculated() {
        Reading reading = reading(Map.of("area:justice", new Cell(0, Cell.Kind.UNCALCULATED, "")));
        assertThat(reading.areas().get("justice")).isEqualTo(new Answer.Unreadable<>(""));
        assertThat(codes()).containsExactly("formula_without_value");
    }

    @Test
    void areaError() {
        Reading reading = reading(Map.of("area:justice", new Cell(0, Cell.Kind.ERROR, "#NAME?")));
        assertThat(reading.areas().get("justice")).isEqualTo(new Answer.Unreadable<>(""));
        assertThat(codes()).containsExactly("spreadsheet_error");
    }

    @Test
    void commitmentNumberOnTwoLines() {
        reading(Map.of("commitment_number", new Cell(0, Cell.Kind.TEXT, "1.1\n(old 3)")));
        assertThat(codes()).isEmpty();
    }

    @Test
    void commitmentNumberFloat() {
        assertThat(reading(Map.of("commitment_number", new Cell(0, Cell.Kind.NUMBER, "3.0")))
                        .text(Field.COMMITMENT_NUMBER))
                .isEqualTo("3");
    }

    @Test
    void codedFloat() {
        assertThat(reading(Map.of("active", new Cell(0, Cell.Kind.NUMBER, "1.0")))
                        .get(Field.ACTIVE)
                        .is(true))
                .isTrue();
        assertThat(codes()).isEmpty();
    }

    @Test
    void twinUncalculated() {
        reading(new LinkedHashMap<>(Map.of(
                "specificity", new Cell(0, Cell.Kind.TEXT, "High"),
                "specificity#code", new Cell(0, Cell.Kind.ERROR, "#N/A"))));
        assertThat(codes()).contains("spreadsheet_error");
    }

    private ExportReader.ReadFile file(String name, byte[] bytes) throws IOException {
        Path copy = Files.write(folder.resolve("copy"), bytes);
        return new ExportReader(
                        List.of(
                                new XlsxFormat(Limits.DEFAULT, Path.of(System.getProperty("java.io.tmpdir"))),
                                new DelimitedFormat(Limits.DEFAULT)),
                        new ExportReader.Settings(ExampleLayouts.ALL, "SAMPLE DATA", folder))
                .read(new InputEntry(name, "", 0, "", EntryOutcome.IGNORED, ""), copy, findings::add);
    }

    @Test
    void emptyFile() throws IOException {
        assertThat(file("a.csv", new byte[0]).entry().reason()).isEqualTo("the file is empty");
    }

    @Test
    void semicolonsWithProse() throws IOException {
        String text = "Commitment Unique Identifier;Country;Commitment Title;Full Text\n"
                + "KE0030;Kenya;Legal aid;First, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth\n";
        assertThat(file("a.csv", text.getBytes(StandardCharsets.UTF_8)).entry().outcome())
                .isEqualTo(EntryOutcome.READ);
    }

    @Test
    void tabsWithProse() throws IOException {
        String text = "Commitment Unique Identifier\tCountry\tCommitment Title\tFull Text\n"
                + "KE0030\tKenya\tLegal aid\tFirst, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth\n";
        assertThat(file("a.csv", text.getBytes(StandardCharsets.UTF_8)).entry().outcome())
                .isEqualTo(EntryOutcome.READ);
    }

    @Test
    void markedUtf8WithWrongBytes() throws IOException {
        byte[] text = "\u00ef\u00bb\u00bfCommitment Unique Identifier,Country,Commitment Title\nCI1,C\u00f4te,A\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        file("a.csv", text);
        assertThat(findings.get(0).message()).doesNotContain("not UTF-8: read as UTF-8");
    }

    private Path list(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    @Test
    void listWithUnnamedColumn() throws IOException {
        MissingCodes.read(list("code,scope,status,source,reviewed,,\nNR,,not_reviewed,x,y,,\n"), problems);
        assertThat(problems.lines().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void listWithMark() throws IOException {
        MissingCodes.read(list("\ufeffcode,scope,status,source,reviewed\nNR,,not_reviewed,x,y\n"), problems);
        assertThat(problems.lines()).isEmpty();
    }

    @Test
    void listWithEmptyLine() throws IOException {
        Path headings = Files.writeString(folder.resolve("h.csv"), "heading,vintage,code,relation\n");
        PolicyAreas areas =
                PolicyAreas.read(list("code,label,parent,group\njustice,Justice,,theme\n\n"), headings, problems);
        assertThat(areas.area("").isPresent() && problems.isEmpty()).isFalse();
    }

    @Test
    void listWithUnknownParent() throws IOException {
        Path headings = Files.writeString(folder.resolve("h.csv"), "heading,vintage,code,relation\n");
        PolicyAreas.read(list("code,label,parent,group\njudiciary,Judiciary,justise,theme\n"), headings, problems);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void headingTwice() throws IOException {
        Path headings =
                Files.writeString(folder.resolve("h.csv"), "heading,vintage,code,relation\nLaw,v,a,x\nLaw,v,b,x\n");
        PolicyAreas.read(list("code,label,parent,group\na,A,,theme\nb,B,,theme\n"), headings, problems);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void missingCodeTwice() throws IOException {
        MissingCodes.read(list("code,scope,status,source,reviewed\nNR,,not_reviewed,x,y\nnr,,no_data,x,y\n"), problems);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void memberCodeTwice() throws IOException {
        MemberList.read(
                list(
                        "member_code,name,former_names,kind,country_code,id_prefix,region,member_from,member_until,source,reviewed\n"
                                + "KEN,Kenya,,national,KEN,KE,Africa,2011,,x,y\nKEN,Malawi,,national,MWI,MW,Africa,2011,,x,y\n"),
                problems);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void openQuote() throws IOException {
        CodedAnswers.read(
                list("variable,vintage,label,number,value,source,reviewed\nspecificity,,\"High,3,high,x,y\n"),
                problems);
        assertThat(problems.lines().get(0)).contains("not a CSV file by RFC 4180");
    }

    @Test
    void halfEmail() {
        Reading reading =
                reading(Map.of("start_date", new Cell(0, Cell.Kind.TEXT, "x".repeat(190) + " ana.perez@example.org")));
        assertThat(reading).isNotNull();
        assertThat(findings).noneMatch(f -> f.value().contains("ana.per"));
    }
}
