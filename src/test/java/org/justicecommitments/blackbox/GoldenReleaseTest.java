package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The release of the sample, compared byte for byte with the one on record. {@code -Dgolden.record=true} records it
 * anew; the difference in the records is what users will see.
 */
class GoldenReleaseTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Set<String> NOT_IN_CSV = Set.of("description_original");

    @BeforeAll
    static void recordIfAsked() throws IOException {
        if (!Boolean.getBoolean("golden.record")) {
            return;
        }
        delete(GOLDEN);
        for (Map.Entry<String, Path> file : texts().entrySet()) {
            Path record = GOLDEN.resolve(file.getKey());
            Files.createDirectories(record.getParent());
            Files.copy(file.getValue(), record);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The files that have to stay the same, but for those that only programs can read. */
    private static SortedMap<String, Path> texts() {
        SortedMap<String, Path> files = SampleRelease.get().reproducibleFiles();
        files.keySet().removeIf(path -> !path.endsWith(".csv") && !path.endsWith(".json"));
        return files;
    }

    private static SortedMap<String, Path> records() throws IOException {
        assertThat(GOLDEN).isDirectory();
        try (Stream<Path> walk = Files.walk(GOLDEN)) {
            SortedMap<String, Path> files = new TreeMap<>();
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(GOLDEN.relativize(file).toString().replace('\\', '/'), file));
            return files;
        }
    }

    static Stream<String> paths() {
        return texts().keySet().stream();
    }

    static Stream<String> parquetPaths() {
        Set<String> paths = SampleRelease.get().files().keySet();
        return paths.stream()
                .filter(path -> path.endsWith(".parquet"))
                .filter(path -> paths.contains(path.replace(".parquet", ".csv")));
    }

    @Test
    void theReleaseHasTheFilesOnRecord() throws IOException {
        assertThat(List.copyOf(texts().keySet()))
                .isEqualTo(List.copyOf(records().keySet()));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aFileIsAsOnRecord(String path) throws IOException {
        String expected = Files.readString(GOLDEN.resolve(path), StandardCharsets.UTF_8);
        String found = Files.readString(SampleRelease.get().file(path), StandardCharsets.UTF_8);

        assertThat(found.lines().toList())
                .as("%s; if it is meant to change: -Dgolden.record=true", path)
                .isEqualTo(expected.lines().toList());
        assertThat(SampleRelease.get().file(path)).hasSameBinaryContentAs(GOLDEN.resolve(path));
    }

    @ParameterizedTest
    @MethodSource("parquetPaths")
    void aParquetFileReadByDuckDbIsTheCsvFileAsATable(String path) throws SQLException {
        Path parquet = SampleRelease.get().file(path);
        Map<String, String> columns = DuckDb.columns(parquet);
        columns.keySet().removeAll(NOT_IN_CSV);
        Path csv = SampleRelease.get().file(path.replace(".parquet", ".csv"));

        List<List<Object>> expected = DuckDb.csv(csv, columns);
        List<List<Object>> found = DuckDb.parquet(parquet, columns);

        assertThat(columns.keySet())
                .containsExactlyElementsOf(Release.rows(csv).get(0).keySet());
        assertThat(columns.values()).contains("VARCHAR");
        if (!path.equals("data/history.parquet")) { // values of any column, as texts
            assertThat(columns.values()).containsAnyOf("BIGINT", "DOUBLE");
        }
        assertThat(found).hasSameSizeAs(expected).hasSizeGreaterThan(10);
        for (int row = 0; row < found.size(); row++) {
            assertThat(found.get(row)).as("row %d of %s", row + 1, path).isEqualTo(expected.get(row));
        }
    }

    @Test
    void onlyParquetHasTheParagraphsOfADescription() throws SQLException {
        Path parquet = SampleRelease.get().file("data/commitments.parquet");
        List<List<Object>> texts = DuckDb.parquet(
                parquet, new TreeMap<>(Map.of("description", "VARCHAR", "description_original", "VARCHAR")));

        assertThat(DuckDb.columns(parquet)).containsKey("description_original");
        assertThat(texts).anyMatch(row -> String.valueOf(row.get(1)).contains("\n"));
        assertThat(texts)
                .allSatisfy(row -> assertThat(String.valueOf(row.get(1)).replace('\n', ' '))
                        .isEqualTo(String.valueOf(row.get(0))));
    }
}
