package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.tag.Taxonomy.Tag;
import tools.jackson.databind.JsonNode;

/** What a run of the sample leaves in the output folder. */
class SampleReleaseTest {

    private static final List<String> TABLES = List.of(
            "data/commitments",
            "data/justice_commitments",
            "data/tags",
            "data/tag_evidence",
            "summary/justice_by_year",
            "summary/justice_by_region",
            "summary/justice_by_member",
            "summary/ambition",
            "quality/findings",
            "quality/refused_rows",
            "quality/row_ledger",
            "lineage/sources",
            "lineage/column_map",
            "dictionary/columns",
            "dictionary/codes");

    private static Release release() {
        return SampleRelease.get();
    }

    static Stream<Path> csvFiles() {
        return release().csvFiles().values().stream();
    }

    @Test
    void theReleaseIsComplete() {
        assertThat(release().id()).matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z");
        assertThat(release().files().keySet())
                .containsAll(TABLES.stream().map(table -> table + ".csv").toList())
                .contains("release.json", "SHA256SUMS", "README.md", "index.html", "CITATION.cff")
                .contains("data/commitments.parquet", "data/justice_commitments.parquet")
                .contains("data/tags.parquet", "data/tag_evidence.parquet", "quality/findings.parquet")
                .contains("quality/gates.json", "lineage/run.json");
        assertThat(release().files().values())
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        assertThat(release().rows("data/commitments")).hasSizeGreaterThan(200);
        assertThat(release().rows("data/justice_commitments")).hasSizeGreaterThan(50);
    }

    @Test
    void theRootOfTheOutputPointsToIt() throws IOException {
        Path output = SampleRelease.desk().output();
        String id = release().id();

        assertThat(output.resolve("latest")).isSymbolicLink();
        assertThat(output.resolve("latest/data/commitments.csv"))
                .hasSameBinaryContentAs(release().file("data/commitments.csv"));
        assertThat(Release.json(output.resolve("latest.json")).get("id").asString())
                .isEqualTo(id);
        JsonNode index = Release.json(output.resolve("index.json"));
        assertThat(index.get("releases")).hasSize(1);
        assertThat(index.get("releases").get(0).get("path").asString()).isEqualTo("releases/" + id + "/");
        assertThat(Files.readString(output.resolve("index.html"))).contains("releases/" + id + "/index.html");
        JsonNode status = Release.json(output.resolve("status.json"));
        assertThat(status.get("release").asString()).isEqualTo(id);
        assertThat(status.get("state").asString()).isIn("published", "unchanged");
        assertThat(SampleRelease.desk().published())
                .noneMatch(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void theChecksumsAreRightAndCoverEveryFileButThemselves() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(release().file("SHA256SUMS"))) {
            assertThat(line).matches("[0-9a-f]{64} {2}[^ ].*");
            sums.put(line.substring(66), line.substring(0, 64));
        }

        Set<String> expected = new TreeSet<>(release().files().keySet());
        expected.remove("SHA256SUMS");
        assertThat(sums.keySet()).isEqualTo(expected);
        sums.forEach((path, sum) ->
                assertThat(Sha256.of(release().file(path))).as(path).isEqualTo(sum));
    }

    @Test
    void theManifestListsEveryOtherFileWithSizeAndHash() throws IOException {
        Set<String> expected = new TreeSet<>(release().files().keySet());
        expected.removeAll(List.of("SHA256SUMS", "release.json"));
        Set<String> listed = new TreeSet<>();
        for (JsonNode file : release().json("release.json").get("files")) {
            String path = file.get("path").asString();
            assertThat(listed.add(path)).as(path).isTrue();
            assertThat(file.get("bytes").asLong())
                    .as(path)
                    .isEqualTo(Files.size(release().file(path)));
            assertThat(file.get("sha256").asString())
                    .as(path)
                    .isEqualTo(Sha256.of(release().file(path)));
        }

        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void theManifestSaysWhatItIsAndCountsTheRows() {
        JsonNode manifest = release().json("release.json");

        assertThat(manifest.get("id").asString()).isEqualTo(release().id());
        assertThat(manifest.get("sample").asBoolean()).isTrue();
        assertThat(manifest.get("source_date").asString()).isEqualTo("2024-06-30");
        assertThat(manifest.get("as_of").asString()).isEqualTo("2024-06-30");
        assertThat(manifest.get("justice_counts").asString()).isEqualTo("either");
        assertThat(manifest.get("counts").get("commitments").asLong())
                .isEqualTo(release().rows("data/commitments").size());
        assertThat(manifest.get("counts").get("justice_commitments").asLong())
                .isEqualTo(release().rows("data/justice_commitments").size());
        assertThat(release().rows("quality/row_ledger").stream().mapToLong(row -> number(row, "seen")))
                .satisfies(seen -> assertThat(
                                seen.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(manifest.get("counts").get("rows_seen").asLong()));
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(row.get(column));
    }

    @Test
    void aSampleSaysSoWhereverPeopleLook() throws IOException {
        for (String path : List.of("README.md", "index.html", "CITATION.cff")) {
            assertThat(Files.readString(release().file(path))).as(path).contains("SAMPLE");
        }
        assertThat(Files.readString(SampleRelease.desk().output().resolve("index.html")))
                .contains("SAMPLE");
    }

    @Test
    void theRowLedgerBalances() {
        assertThat(release().rows("quality/row_ledger")).hasSize(2).allSatisfy(row -> assertThat(number(row, "seen"))
                .isPositive()
                .isEqualTo(Stream.of("header", "blank", "published", "merged", "refused", "out_of_scope")
                        .mapToLong(column -> number(row, column))
                        .sum()));
    }

    @ParameterizedTest
    @MethodSource("csvFiles")
    void aCsvFileIsUtf8WithOneLineARecordAndNoSpareWhiteSpace(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("\r", "\t", "\uFEFF", "\uFFFD").endsWith("\n");
        assertThat(text.lines().count()).isEqualTo(Release.rows(file).size() + 1L);
        for (Map<String, String> row : Release.rows(file)) {
            row.forEach((column, value) -> {
                assertThat(column).matches("[a-z][a-z0-9_]*");
                if (!column.equals("original")) {
                    assertThat(value).as(column).isEqualTo(value.strip()).doesNotContain("  ");
                }
            });
        }
    }

    @Test
    void everyTableIsDescribedInTheDictionaryColumnByColumn() {
        Map<String, List<String>> described = release().rows("dictionary/columns").stream()
                .filter(row -> row.get("in_csv").equals("true"))
                .collect(Collectors.groupingBy(
                        row -> row.get("table"), Collectors.mapping(row -> row.get("column"), Collectors.toList())));

        for (String table : TABLES) {
            if (!table.startsWith("dictionary/")) {
                assertThat(described.get(table)).as(table).isEqualTo(header(table));
            }
        }
        assertThat(release().rows("dictionary/columns"))
                .allSatisfy(row -> assertThat(row.get("definition")).isNotEmpty());
    }

    private static List<String> header(String table) {
        try (Stream<String> lines = Files.lines(release().file(table + ".csv"))) {
            return List.of(lines.findFirst().orElseThrow().split(",", -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theValuesOfCodedColumnsAreThoseOfTheDictionary() {
        Map<String, Set<String>> allowed = release().rows("dictionary/codes").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("table") + " " + row.get("column"),
                        Collectors.mapping(row -> row.get("code"), Collectors.toSet())));

        assertThat(allowed).hasSizeGreaterThan(20);
        allowed.forEach((column, codes) -> {
            String[] parts = column.split(" ", 2);
            assertThat(release().rows(parts[0]).stream()
                            .map(row -> row.get(parts[1]))
                            .filter(value -> !value.isEmpty()))
                    .as(column)
                    .allMatch(codes::contains);
        });
    }

    @Test
    void rowsStandInTheOrderOfTheirKeysAndKeysAreUnique() {
        Map<String, List<String>> keys = Map.of(
                "data/commitments", List.of("commitment_id"),
                "data/justice_commitments", List.of("commitment_id"),
                "data/tags", List.of("commitment_id", "tag", "origin"),
                "quality/row_ledger", List.of("file", "sheet"),
                "lineage/sources", List.of("name"));
        keys.forEach((table, columns) -> assertThat(release().rows(table).stream()
                        .map(row -> columns.stream().map(row::get).collect(Collectors.joining("\0"))))
                .as(table)
                .isSorted()
                .doesNotHaveDuplicates());
        assertThat(release().rows("data/tag_evidence").stream()
                        .map(row -> row.get("commitment_id") + " " + row.get("tag") + " " + row.get("span_number")))
                .doesNotHaveDuplicates();
    }

    @Test
    void theJusticeCommitmentsAreThoseThatCount() {
        List<Map<String, String>> counting = release().rows("data/commitments").stream()
                .filter(row -> row.get("is_justice").equals("true"))
                .toList();

        assertThat(release().rows("data/justice_commitments")).isEqualTo(counting);
        assertThat(counting)
                .allSatisfy(row -> assertThat(row.get("justice_origin")).isNotEmpty());
    }

    /** The published text is on one line; offsets count UTF-16 units in it. */
    @Test
    void everyPieceOfEvidencePointsAtItsWordsInThePublishedText() {
        Map<String, Map<String, String>> commitments = new HashMap<>();
        release().rows("data/commitments").forEach(row -> commitments.put(row.get("commitment_id"), row));
        List<Map<String, String>> phrases = release().rows("data/tag_evidence").stream()
                .filter(row -> !row.get("rule").equals("child"))
                .toList();

        assertThat(phrases).hasSizeGreaterThan(500);
        assertThat(phrases.stream().map(row -> row.get("field")).distinct())
                .containsExactlyInAnyOrder("title", "short_title", "description");
        assertThat(phrases).allSatisfy(row -> {
            String text = Optional.ofNullable(commitments.get(row.get("commitment_id")))
                    .orElseThrow()
                    .get(row.get("field"));
            int start = Math.toIntExact(number(row, "start"));
            int end = Math.toIntExact(number(row, "end"));
            assertThat(text.substring(start, end)).isNotEmpty().isEqualTo(row.get("quote"));
        });
    }

    @Test
    void everyTagOfTheTaggerHasEvidenceAndEveryChildItsParent() {
        Taxonomy taxonomy = NightlyJob.read().taxonomy();
        Set<String> ours = new HashSet<>();
        for (Map<String, String> row : release().rows("data/tags")) {
            if (row.get("origin").equals("tagger")) {
                ours.add(row.get("commitment_id") + " " + row.get("tag"));
                assertThat(row.get("taxonomy_version")).isEqualTo(taxonomy.version());
            }
        }
        Set<String> proved = new HashSet<>();
        for (Map<String, String> row : release().rows("data/tag_evidence")) {
            proved.add(row.get("commitment_id") + " " + row.get("tag"));
        }

        assertThat(ours).hasSizeGreaterThan(200).isEqualTo(proved);
        for (Tag tag : taxonomy.tags()) {
            assertThat(ours)
                    .filteredOn(set -> !tag.parent().isEmpty() && set.endsWith(" " + tag.code()))
                    .allMatch(set -> ours.contains(set.split(" ", 2)[0] + " " + tag.parent()));
        }
    }

    @Test
    void bothVoicesOfACommitmentAgreeWithItsTags() {
        Set<String> tags = release().rows("data/tags").stream()
                .map(row -> row.get("commitment_id") + " " + row.get("tag") + " " + row.get("origin"))
                .collect(Collectors.toSet());

        for (Map<String, String> row : release().rows("data/commitments")) {
            for (String tag :
                    List.of("justice", "access_to_justice", "open_justice", "policing_corrections", "judiciary")) {
                String id = row.get("commitment_id");
                assertThat(row.get(tag + "_ogp").equals("true"))
                        .as("%s %s", id, tag)
                        .isEqualTo(tags.contains(id + " " + tag + " ogp"));
                assertThat(row.get(tag + "_tagger").equals("true"))
                        .as("%s %s", id, tag)
                        .isEqualTo(tags.contains(id + " " + tag + " tagger"));
            }
        }
    }

    @Test
    void aValueIsThereExactlyIfItsStatusIsKnown() {
        List<String> columns = header("data/commitments").stream()
                .filter(column -> column.endsWith("_status"))
                .map(column -> column.substring(0, column.length() - "_status".length()))
                .toList();

        assertThat(columns).hasSizeGreaterThan(15);
        for (Map<String, String> row : release().rows("data/commitments")) {
            for (String column : columns) {
                boolean partial = column.endsWith("_date");
                String value = partial ? row.get(column + "_precision") : row.get(column);
                assertThat(value.isEmpty())
                        .as("%s of %s, %s", column, row.get("commitment_id"), row.get(column + "_status"))
                        .isEqualTo(!row.get(column + "_status").equals("known"));
            }
        }
    }

    @Test
    void theSameRunElsewhereGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Desk elsewhere = Desk.in(folder.resolve("another place")).withSample();

        elsewhere.run().with(0);

        Map<String, Path> first = release().reproducibleFiles();
        Map<String, Path> second = elsewhere.release().reproducibleFiles();
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(first).hasSizeGreaterThan(20);
        first.forEach((path, file) -> assertThat(second.get(path)).as(path).hasSameBinaryContentAs(file));
    }

    @Test
    void aSecondRunSaysUnchangedAndMakesNoRelease() throws IOException {
        Desk desk = SampleRelease.desk();
        Map<String, String> before = hashes(release());
        String id = release().id();

        Program.Ended ended = desk.run().with(0);

        assertThat(ended.err()).containsIgnoringCase("unchanged").contains(id);
        assertThat(desk.releases()).hasSize(1);
        assertThat(hashes(release())).isEqualTo(before);
        JsonNode status = Release.json(desk.output().resolve("status.json"));
        assertThat(status.get("state").asString()).isEqualTo("unchanged");
        assertThat(status.get("release").asString()).isEqualTo(id);
    }

    private static Map<String, String> hashes(Release release) {
        Map<String, String> hashes = new TreeMap<>();
        release.files().forEach((path, file) -> hashes.put(path, Sha256.of(file)));
        return hashes;
    }
}
