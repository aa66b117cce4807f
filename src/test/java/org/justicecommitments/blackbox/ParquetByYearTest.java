package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.sample.SampleRelease;

/** Parquet that is cut by submission year, as the job file asks for it: the same tables as the whole files beside it. */
class ParquetByYearTest {

    private static final String YEAR = "submission_year";
    private static final String ASKED = "parquet: {partitioned_by: submission_year}\n";
    private static final String NO_YEAR = YEAR + "=__HIVE_DEFAULT_PARTITION__";

    private static NightDesk desk;
    private static String without;
    private static Release release;

    /** The sample, and commitments without a year; first a night with whole files only. */
    @BeforeAll
    static void makeReleases(@TempDir Path folder) throws IOException {
        desk = NightDesk.in(folder, "");
        desk.desk().withSample();
        SmallExport undated = SmallExport.empty();
        for (String id : List.of("ZZA9901", "ZZA9902")) {
            undated.row(id).set("Action Plan Number", "9").set("Year Of Submission", "");
        }
        without = published(desk.night("2026-11-20T04:30:00Z", undated));
        Files.writeString(desk.job(), Files.readString(desk.job()) + ASKED);
        release = desk.release(published(desk.night("2026-11-21T04:30:00Z")));
    }

    private static String published(RunRecord run) {
        assertThat(run.outcome()).as(run.message()).isEqualTo(RunRecord.Outcome.PUBLISHED);
        return run.release();
    }

    private static SortedMap<String, Path> parts(String table) {
        SortedMap<String, Path> parts = release.files();
        parts.keySet().removeIf(path -> !path.startsWith("data/" + table + "/"));
        return parts;
    }

    /** The rows of a file by its own schema, as parquet-avro reads them. */
    private static List<Map<String, Object>> avro(Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ParquetReader<GenericRecord> reader = AvroParquetReader.<GenericRecord>builder(
                        new LocalInputFile(file), new PlainParquetConfiguration())
                .build()) {
            for (GenericRecord record = reader.read(); record != null; record = reader.read()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (Schema.Field field : record.getSchema().getFields()) {
                    Object value = record.get(field.name());
                    row.put(field.name(), value instanceof CharSequence text ? text.toString() : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "justice_commitments", "tags", "tag_evidence", "institutions"})
    void eachPartHasTheRowsOfItsYearInTheirOrderAndNoColumnForIt(String table) throws IOException {
        Map<Object, Object> years = avro(release.file("data/commitments.parquet")).stream()
                .collect(Collectors.toMap(
                        row -> row.get("commitment_id"),
                        row -> row.get(YEAR) == null ? "__HIVE_DEFAULT_PARTITION__" : row.get(YEAR)));
        SortedMap<String, List<Map<String, Object>>> expected = new TreeMap<>();
        for (Map<String, Object> row : avro(release.file("data/" + table + ".parquet"))) {
            row.remove(YEAR);
            String path =
                    "data/%s/%s=%s/part-00000.parquet".formatted(table, YEAR, years.get(row.get("commitment_id")));
            expected.computeIfAbsent(path, p -> new ArrayList<>()).add(row);
        }

        SortedMap<String, Path> parts = parts(table);
        assertThat(parts.keySet()).hasSizeGreaterThan(3).isEqualTo(expected.keySet());
        for (Map.Entry<String, Path> part : parts.entrySet()) {
            assertThat(avro(part.getValue())).as(part.getKey()).isEqualTo(expected.get(part.getKey()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "justice_commitments"})
    void duckDbReadsTheFolderAsTheWholeFileColumnByColumn(String table) throws SQLException {
        Path whole = release.file("data/" + table + ".parquet");
        Map<String, String> columns = DuckDb.columns(whole);
        String names = columns.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        Path folder = release.file("data/" + table);

        assertThat(DuckDb.ask(
                        "SELECT %s FROM read_parquet('%s/*/*.parquet', hive_partitioning = true) ORDER BY commitment_id"
                                .formatted(names, folder)))
                .isEqualTo(
                        DuckDb.ask("SELECT %s FROM read_parquet('%s') ORDER BY commitment_id".formatted(names, whole)))
                .hasSizeGreaterThan(50);
        assertThat(columns).containsEntry(YEAR, "BIGINT");
        assertThat(DuckDb.ask("DESCRIBE SELECT %s FROM read_parquet('%s/*/*.parquet', hive_partitioning = true)"
                        .formatted(names, folder)))
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactlyElementsOf(columns.entrySet().stream()
                        .map(column -> column.getKey() + " " + column.getValue())
                        .toList());
    }

    @Test
    void duckDbGivesTheRowsOfOtherTablesTheYearOfTheirCommitment() throws IOException, SQLException {
        String tags = "read_parquet('%s/*/*.parquet', hive_partitioning = true)".formatted(release.file("data/tags"));
        String commitments = "read_parquet('%s')".formatted(release.file("data/commitments.parquet"));

        List<List<Object>> wrong = DuckDb.ask(
                "SELECT t.commitment_id FROM %s t JOIN %s c USING (commitment_id) WHERE t.submission_year IS DISTINCT FROM c.submission_year"
                        .formatted(tags, commitments));
        Object without = DuckDb.ask("SELECT count(*) FROM %s WHERE submission_year IS NULL".formatted(tags))
                .get(0)
                .get(0);

        assertThat(wrong).isEmpty();
        assertThat((Long) without)
                .isEqualTo(avro(parts("tags").get("data/tags/" + NO_YEAR + "/part-00000.parquet"))
                        .size())
                .isPositive();
    }

    @Test
    void allElseInTheReleaseIsAsItIsWithoutBeingAsked() throws IOException {
        Release before = desk.release(without);
        SortedMap<String, Path> files = release.reproducibleFiles();
        files.keySet().removeIf(path -> path.contains(YEAR + "="));
        assertThat(files.keySet()).isEqualTo(before.reproducibleFiles().keySet());
        for (Map.Entry<String, Path> file : before.reproducibleFiles().entrySet()) {
            assertThat(files.get(file.getKey())).as(file.getKey()).hasSameBinaryContentAs(file.getValue());
        }
        assertThat(before.files().keySet()).noneMatch(path -> path.contains(YEAR + "="));
        assertThat(desk.command("diff", without, release.id()).with(0).out())
                .contains("No value of any commitment changed");
        assertThat(release.json("release.json").get("schema_version"))
                .isEqualTo(before.json("release.json").get("schema_version"));
        assertThat(Files.readString(before.file("README.md"))).doesNotContain("by submission year");
        assertThat(Files.readString(before.file("index.html"))).doesNotContain("by submission year");
    }

    @Test
    void aReleaseSaysWhereThePartsAreAndCountsThemInItsSums() throws IOException {
        String part = "data/tags/" + NO_YEAR + "/part-00000.parquet";
        assertThat(Files.readString(release.file("README.md")))
                .contains("`data/tags`, as CSV and Parquet, and Parquet by submission year", NO_YEAR);
        assertThat(Files.readString(release.file("index.html")))
                .contains(
                        "<a href=\"data/tags/submission_year=2014/part-00000.parquet\">2014</a>",
                        "<a href=\"" + part + "\">no year</a>");
        assertThat(Files.readString(release.file("SHA256SUMS"))).contains("  " + part + "\n");
        assertThat(Files.readString(release.file("release.json"))).contains("\"" + part + "\"");
        assertThat(desk.desk().output().resolve("latest").resolve(part)).hasSameBinaryContentAs(release.file(part));
    }

    @Test
    void aReleaseIsVerifiedAndBuiltAgainToTheByte() {
        assertThat(desk.command("verify", release.id(), "--rebuild").with(0).err())
                .contains("by_year      data/institutions: the rows of", "the same bytes");
    }

    /** The seal is made anew, so that only the content can give a change away. */
    @Test
    void verifyFindsPartsThatWereExchangedLostOrAdded(@TempDir Path folder) throws IOException {
        String older = "data/tags/submission_year=2014/part-00000.parquet";
        String newer = "data/tags/submission_year=2015/part-00000.parquet";
        String never = "data/tags/submission_year=1999/part-00000.parquet";
        String lost = "data/commitments/submission_year=2016/part-00000.parquet";
        SampleRelease copy = new SampleRelease(folder, release.id());
        for (Map.Entry<String, Path> file : release.files().entrySet()) {
            Path target = copy.file(file.getKey());
            Files.createDirectories(target.getParent());
            Files.copy(file.getValue(), target);
        }
        Files.copy(
                release.file(older),
                Files.createDirectories(copy.file(never).getParent()).resolve("part-00000.parquet"));
        Files.delete(copy.file(lost));
        Path between = copy.file(older).resolveSibling("between");
        Files.move(copy.file(older), between);
        Files.move(copy.file(newer), copy.file(older));
        Files.move(between, copy.file(newer));
        copy.seal(UnaryOperator.identity());

        String found = Program.run("verify", release.id(), "--output", copy.output(), "--state", copy.state())
                .with(1)
                .inPlainWords()
                .err();

        assertThat(found.lines().filter(line -> line.startsWith("WRONG")))
                .as(found)
                .anyMatch(line -> line.contains(older))
                .anyMatch(line -> line.contains(newer))
                .anyMatch(line -> line.contains(never + ": no commitment of data/tags was submitted then"))
                .anyMatch(line -> line.contains(lost + ": it is missing"))
                .hasSize(4);
    }

    @Test
    void aWrongWordForItIsSaidWithItsLineAndWhatIsExpected(@TempDir Path folder) throws IOException {
        NightDesk wrong = NightDesk.in(folder, "parquet: {partitioned_by: year}\n");
        int line = Files.readAllLines(wrong.job()).size();
        wrong.desk().with("export.csv", SmallExport.of(1).csv());

        assertThat(Program.run(wrong.desk()
                                .words(
                                        List.of("run", wrong.job()),
                                        "--input",
                                        wrong.desk().input()))
                        .with(2)
                        .inPlainWords()
                        .err())
                .contains("nightly.yaml, line " + line, "`partitioned_by` is 'year'; expected submission_year or none");
        assertThat(wrong.desk().releases()).isEmpty();
    }
}
