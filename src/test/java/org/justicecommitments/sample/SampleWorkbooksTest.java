package org.justicecommitments.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleWorkbooksTest {

    private static final Path COMMITTED = Path.of("input");
    private static final List<String> FLAG = List.of("0", "1", "ND", "NR");

    private static List<List<String>> modern;
    private static List<List<String>> old;

    @BeforeAll
    static void readCommitted() throws IOException {
        modern = table(SampleWorkbooks.MODERN, ModernLayout.HEADINGS.size());
        old = table(SampleWorkbooks.OLD, OldLayout.HEADINGS.size());
    }

    /** Compares what is in the archives: how well they are compressed differs between builds of Java. */
    @ParameterizedTest
    @ValueSource(strings = {SampleWorkbooks.MODERN, SampleWorkbooks.OLD})
    void theCommittedWorkbookIsWhatTheCsvFilesGive(String name, @TempDir Path folder) throws IOException {
        SampleWorkbooks.writeTo(folder);

        Map<String, byte[]> committed = parts(COMMITTED.resolve(name));
        Map<String, byte[]> built = parts(folder.resolve(name));

        assertThat(List.copyOf(committed.keySet())).isEqualTo(List.copyOf(built.keySet()));
        assertThat(built.keySet())
                .filteredOn(part -> !Arrays.equals(committed.get(part), built.get(part)))
                .as("parts of %s that differ: run SampleWorkbooks again", name)
                .isEmpty();
    }

    @Test
    void theSameCsvFilesGiveTheSameBytes(@TempDir Path once, @TempDir Path again) throws IOException {
        SampleWorkbooks.writeTo(once);
        SampleWorkbooks.writeTo(again);

        assertThat(again.resolve(SampleWorkbooks.MODERN)).hasSameBinaryContentAs(once.resolve(SampleWorkbooks.MODERN));
        assertThat(again.resolve(SampleWorkbooks.OLD)).hasSameBinaryContentAs(once.resolve(SampleWorkbooks.OLD));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void everyCodedValueOccurs(String heading, List<String> values) {
        assertThat(column(commitments(), heading)).containsAll(values);
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                coded("Specificity", Scale.SPECIFICITY),
                codes("_Specificity", Scale.SPECIFICITY),
                Arguments.of("Verifiable", List.of("Yes", "No", "NR")),
                Arguments.of("OGP Value Access To Information", FLAG),
                Arguments.of("OGP Value Civic Participation", FLAG),
                Arguments.of("OGP Value Public Accountability", FLAG),
                Arguments.of("OGP Value Technology", FLAG),
                Arguments.of("_Relevant", List.of("0", "1", "NR")),
                coded("Potential Impact", Scale.POTENTIAL_IMPACT),
                codes("_Potential Impact", Scale.POTENTIAL_IMPACT),
                coded("Potential for Results", Scale.POTENTIAL_FOR_RESULTS),
                codes("_Potential for Results", Scale.POTENTIAL_FOR_RESULTS),
                coded("Completion (Progress Report)", Scale.COMPLETION, "NA"),
                codes("_CompletionProgress", Scale.COMPLETION),
                coded("Completion (End Of Term)", Scale.COMPLETION),
                codes("_CompletionEndTerm", Scale.COMPLETION),
                Arguments.of("Change In Completion", List.of("Increase", "No Change", "Decrease", "ND", "NR")),
                coded("Early Results", Scale.EARLY_RESULTS),
                codes("_Early Results", Scale.EARLY_RESULTS),
                coded("Did It Open Government (Overall)", Scale.OPENED_GOVERNMENT, "No early results to report yet"),
                codes("_OpenGovernment", Scale.OPENED_GOVERNMENT),
                coded("Did It Open Government (Access To Information)", Scale.OPENED_GOVERNMENT_BY_VALUE),
                codes("_DIOGATI", Scale.OPENED_GOVERNMENT_BY_VALUE),
                coded("Did It Open Government (Civic Participation)", Scale.OPENED_GOVERNMENT_BY_VALUE),
                coded("Did It Open Government: Public Accountability", Scale.OPENED_GOVERNMENT_BY_VALUE),
                Arguments.of("Starred (2015 Only)", FLAG),
                Arguments.of("Starred (Current Formula) Progress Report", List.of("0", "1", "NA", "ND", "NR")),
                Arguments.of("Starred (Current Formula) End of Term", FLAG),
                Arguments.of("IRM Assessed", List.of("0", "1")),
                Arguments.of("High Ambition", FLAG),
                Arguments.of("IRM-Based Score", List.of("-1", "1", "2", "3", "4")),
                Arguments.of("Binding constraint", List.of("FALSE", "NR", "Rel", "Spec", "PotImp", "Cmpl", "STAR")));
    }

    @Test
    void everyPolicyAreaOccurs() {
        assertThat(ModernLayout.AREAS)
                .filteredOn(area -> !column(commitments(), area).contains("1"))
                .isEmpty();
    }

    @Test
    void aRealCommitmentCarriesNoVerdict() {
        List<List<String>> real = commitments().subList(0, 50);

        assertThat(real).noneMatch(row -> row.get(0).startsWith("ZZ"));
        assertThat(ModernLayout.REVIEW)
                .allSatisfy(heading -> assertThat(column(real, heading)).containsExactly("NR"));
    }

    @Test
    void eachLayoutHasTheHeadingsOfItsExport() {
        assertThat(modern.get(0).get(0)).contains("SAMPLE DATA");
        assertThat(modern.get(1)).hasSize(171).isEqualTo(ModernLayout.HEADINGS);
        assertThat(old.get(0).get(0)).contains("SAMPLE DATA");
        assertThat(old.get(1)).isEqualTo(OldLayout.columnNumbers());
        assertThat(old.get(2)).hasSize(108).isEqualTo(OldLayout.HEADINGS);
    }

    private static Arguments coded(String heading, Scale scale, String... others) {
        List<String> values = new ArrayList<>(scale.verdicts());
        values.addAll(List.of("ND", "NR"));
        values.addAll(List.of(others));
        return Arguments.of(heading, values);
    }

    private static Arguments codes(String heading, Scale scale) {
        return Arguments.of(
                heading,
                IntStream.range(0, scale.verdicts().size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static List<List<String>> commitments() {
        return modern.subList(2, modern.size());
    }

    private static List<List<String>> table(String name, int width) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(COMMITTED.resolve(name).toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            DataFormatter formatter = new DataFormatter();
            List<List<String>> table = new ArrayList<>();
            sheet.forEach(row -> table.add(texts(row, width, formatter)));
            return table;
        }
    }

    private static List<String> texts(Row row, int width, DataFormatter formatter) {
        return IntStream.range(0, width)
                .mapToObj(row::getCell)
                .map(formatter::formatCellValue)
                .toList();
    }

    private static Set<String> column(List<List<String>> table, String heading) {
        int index = ModernLayout.HEADINGS.indexOf(heading);
        Set<String> values = new LinkedHashSet<>();
        table.forEach(row -> values.add(row.get(index)));
        return values;
    }

    private static Map<String, byte[]> parts(Path workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (InputStream bytes = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
