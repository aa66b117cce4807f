package org.justicecommitments.release.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.verify.Check.Result;
import org.justicecommitments.sample.SampleRelease;

class VerificationTest {

    private static final int FLIPS = 1000;

    private SampleRelease release;

    @BeforeEach
    void copyRelease(@TempDir Path folder) throws IOException {
        release = SampleRelease.in(folder);
    }

    @Test
    void aFreshReleaseVerifies() throws IOException {
        Checks checks = verify();

        assertThat(checks.passed()).isTrue();
        assertThat(checks.all()).extracting(Check::result).containsOnly(Result.OK);
        assertThat(checks.all())
                .extracting(Check::check)
                .contains("manifest", "checksums", "files", "dictionary", "table", "subset", "counts", "ledger")
                .contains("summary", "tags", "evidence", "workbook", "metadata");
    }

    /** The seal alone must find it; every hundredth time all checks are made, which must come through with damaged files. */
    @Test
    void everyFlippedBitIsFound() throws IOException {
        Random random = new Random(17);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(release.folder())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            int position = random.nextInt(bytes.length);
            int bit = random.nextInt(8);
            bytes[position] ^= (byte) (1 << bit);
            Files.write(file, bytes);
            if ((i % 100 == 0 ? verify() : verifySeal()).passed()) {
                missed.add("%s, byte %d, bit %d".formatted(file, position, bit));
            }
            bytes[position] ^= (byte) (1 << bit);
            Files.write(file, bytes);
        }

        assertThat(missed).isEmpty();
        assertThat(verify().passed()).isTrue();
    }

    /** The bits that a lenient reader of the checksums would overlook. */
    @Test
    void everyFlippedBitOfAChecksumLineIsFound() throws IOException {
        Path sums = release.file("SHA256SUMS");
        byte[] bytes = Files.readAllBytes(sums);
        int from = bytes.length - "release.json\n".length() - 4;
        List<String> missed = new ArrayList<>();
        for (int bit = from * 8; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(sums, flipped);
            if (verifySeal().passed()) {
                missed.add("byte %d, bit %d".formatted(bit / 8, bit % 8));
            }
        }

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/tags.csv", "data/commitments.parquet", "index.html", "release.json", "SHA256SUMS"})
    void aRemovedFileIsFound(String path) throws IOException {
        Files.delete(release.file(path));

        assertThat(wrong(verify())).anyMatch(line -> line.contains(path));
    }

    @Test
    void anAddedFileIsFound() throws IOException {
        Files.writeString(release.file("data/notes.txt"), "hello");

        assertThat(wrong(verify()))
                .anyMatch(line -> line.contains("data/notes.txt: release.json does not list it"))
                .anyMatch(line -> line.contains("data/notes.txt: SHA256SUMS does not cover it"));
    }

    @Test
    void aLinkIsFoundAndNotFollowed() throws IOException {
        Files.createSymbolicLink(release.file("data/link.csv"), release.file("data/tags.csv"));

        assertThat(wrong(verify())).anyMatch(line -> line.contains("data/link.csv: it is a link"));
    }

    @Test
    void aReleaseInAFolderOfAnotherNameIsFound() throws IOException {
        Path renamed = release.folder().resolveSibling("2020-01-01T000000Z");
        Files.move(release.folder(), renamed);
        Checks checks = new Checks(check -> {});
        new Verification(renamed, checks).run();

        assertThat(wrong(checks)).singleElement().asString().contains("it says that this is release " + release.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"commitments", "justice_commitments", "rows_seen", "rows_merged", "rows_refused"})
    void aWrongCountInTheManifestIsFoundThoughTheChecksumsAreRight(String count) throws IOException {
        release.seal(manifest -> withCount(manifest, count));

        assertThat(wrong(verify())).singleElement().asString().contains("release.json: " + count + " is ");
    }

    private static Arguments orphan(String expected) {
        UnaryOperator<List<String>> change = VerificationTest::orphaned;
        return Arguments.of("a tag of no commitment", "data/tags.csv", change, expected);
    }

    static Stream<Arguments> tampered() {
        return Stream.of(
                Arguments.of("rows swapped", "data/tags.csv", swap(10), "table        data/tags, row 10: "),
                Arguments.of(
                        "rows swapped, no Parquet", "quality/row_ledger.csv", swap(1), "row_ledger, row 2: the key"),
                Arguments.of("a row left out", "data/tags.csv", without(10), ": Parquet has more rows"),
                Arguments.of("a row twice", "lineage/column_map.csv", twice(5), "stands there twice"),
                Arguments.of("a cell changed", "data/commitments.csv", replaced(",ogp,", ",derived,"), "in Parquet"),
                Arguments.of(
                        "a code of no list", "lineage/sources.csv", replaced(",read,", ",seen,"), "codes.csv does not"),
                Arguments.of("no number", "quality/row_ledger.csv", replaced(",28,", ",2x,"), "and no integer"),
                Arguments.of(
                        "a column renamed", "data/tags.csv", replaced("score", "points"), "the dictionary says score"),
                Arguments.of(
                        "a column that the dictionary lacks",
                        "dictionary/columns.csv",
                        withoutStarting("lineage/sources,reason,"),
                        "the dictionary says none"),
                Arguments.of(
                        "a table that the dictionary lacks",
                        "dictionary/columns.csv",
                        withoutStarting("lineage/sources,"),
                        "does not have this table"),
                Arguments.of("an unbalanced ledger", "quality/row_ledger.csv", replaced(",28,", ",29,"), "ledger"),
                Arguments.of(
                        "a year's total", "summary/justice_by_year.csv", replaced(",0,5,", ",0,6,"), "justice_by_year"),
                Arguments.of(
                        "a member's total", "summary/justice_by_member.csv", replaced(",2,2,", ",2,3,"), "by_member"),
                Arguments.of("no justice commitment", "data/justice_commitments.csv", without(3), "subset"),
                orphan("there is no commitment"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampered")
    void aChangeIsFoundThoughTheChecksumsAreRight(
            String what, String path, UnaryOperator<List<String>> change, String expected) throws IOException {
        release.edit(path, change);
        release.seal(manifest -> manifest);

        assertThat(wrong(verify())).as(what).anyMatch(line -> line.contains(expected));
    }

    static Stream<Arguments> liesOfMetadata() {
        return Stream.of(
                Arguments.of("datapackage.json", "\"rowCount\" : 210", "\"rowCount\" : 211", "number of rows"),
                Arguments.of("datapackage.json", "\"type\" : \"boolean\"", "\"type\" : \"string\"", "said to hold"),
                Arguments.of("datapackage.json", "\"ogp\", \"derived\"", "\"ogp\", \"other\"", "allowed values"),
                Arguments.of("croissant.json", "\"sha256\" : \"", "\"sha256\" : \"0", "SHA-256 of data/"),
                Arguments.of("dcat.ttl", "dcat:byteSize", "dcat:byteSize 1, ", "dcat.ttl"),
                Arguments.of("dcat.jsonld", "data/tags.csv", "data/tugs.csv", "data/tugs.csv, which is not there"),
                Arguments.of(
                        "index.html", "data/tags.parquet\",", "data/tags.csv\",", "does not have data/tags.parquet"),
                Arguments.of(
                        "data/tags.csv-metadata.json", "\"required\" : true", "\"required\" : false", "duty to have"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("liesOfMetadata")
    void whatMetadataSaysWronglyIsFound(String path, String truth, String lie, String expected) throws IOException {
        release.edit(path, replaced(truth, lie));
        release.seal(manifest -> manifest);

        assertThat(wrong(verify()))
                .anyMatch(line -> line.startsWith("WRONG  metadata") && line.contains(path) && line.contains(expected));
    }

    @Test
    void aCellOfTheWorkbookThatIsNotAsInCsvIsFound() throws IOException {
        changeWorkbook(sheet -> sheet.getRow(3).getCell(0).setCellValue("AAA0000"));

        assertThat(wrong(verify()))
                .anyMatch(line -> line.contains("sheet Tags, row 4: commitment_id is ") && line.contains("AAA0000"));
    }

    @Test
    void aFormulaInTheWorkbookIsFound() throws IOException {
        changeWorkbook(sheet -> sheet.getRow(3).getCell(0).setCellFormula("1+1"));

        assertThat(wrong(verify())).anyMatch(line -> line.contains("sheet Tags, row 4: commitment_id holds a formula"));
    }

    @Test
    void aRowThatTheWorkbookLacksIsFound() throws IOException {
        changeWorkbook(sheet -> sheet.removeRow(sheet.getRow(sheet.getLastRowNum())));

        assertThat(wrong(verify())).anyMatch(line -> line.contains("sheet Tags: it has fewer rows than CSV"));
    }

    private void changeWorkbook(Consumer<XSSFSheet> change) throws IOException {
        Path file = release.file("data/justice-commitments.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            change.accept(workbook.getSheet("Tags"));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        release.seal(manifest -> manifest);
    }

    @Test
    void evidenceThatIsOffByOneIsFound() throws IOException {
        release.edit("data/tag_evidence.csv", lines -> {
            for (int i = 1; i < lines.size(); i++) {
                String moved = moved(lines.get(i));
                if (!moved.equals(lines.get(i))) {
                    lines.set(i, moved);
                    return lines;
                }
            }
            throw new AssertionError("no evidence with offsets");
        });
        release.seal(manifest -> manifest);

        assertThat(wrong(verify()))
                .anyMatch(line -> line.startsWith("WRONG  evidence") && line.contains("does not stand at"));
    }

    private static String moved(String line) {
        var matcher = java.util.regex.Pattern.compile(",(title|short_title|description),(\\d+),(\\d+),")
                .matcher(line);
        return matcher.find()
                ? matcher.replaceFirst(",$1,%d,%d,".formatted(shift(matcher.group(2)), shift(matcher.group(3))))
                : line;
    }

    private static int shift(String offset) {
        return Integer.parseInt(offset) + 1;
    }

    private static UnaryOperator<List<String>> swap(int row) {
        return lines -> {
            Collections.swap(lines, row, row + 1);
            return lines;
        };
    }

    private static UnaryOperator<List<String>> without(int row) {
        return lines -> {
            lines.remove(row);
            return lines;
        };
    }

    private static UnaryOperator<List<String>> twice(int row) {
        return lines -> {
            lines.add(row, lines.get(row));
            return lines;
        };
    }

    private static UnaryOperator<List<String>> withoutStarting(String start) {
        return lines -> lines.stream().filter(line -> !line.startsWith(start)).toList();
    }

    private static List<String> orphaned(List<String> lines) {
        lines.set(1, lines.get(1).replaceFirst("^[^,]*", "AAA0000"));
        return lines;
    }

    private static UnaryOperator<List<String>> replaced(String text, String by) {
        return lines -> {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    lines.set(i, lines.get(i).replace(text, by));
                    return lines;
                }
            }
            throw new AssertionError("no line with " + text);
        };
    }

    private static Manifest withCount(Manifest manifest, String count) {
        Map<String, Long> counts = new LinkedHashMap<>(manifest.counts());
        counts.merge(count, 1L, Long::sum);
        return new Manifest(
                manifest.id(),
                manifest.sample(),
                manifest.published(),
                manifest.schemaVersion(),
                manifest.programVersion(),
                manifest.asOf(),
                manifest.sourceDate(),
                manifest.justiceCounts(),
                manifest.identity(),
                manifest.previous(),
                manifest.dataset(),
                counts,
                manifest.madeFrom(),
                manifest.changes(),
                manifest.measured(),
                manifest.comparedWith(),
                manifest.approval(),
                manifest.files());
    }

    private Checks verify() throws IOException {
        Checks checks = new Checks(check -> {});
        new Verification(release.folder(), checks).run();
        return checks;
    }

    private Checks verifySeal() throws IOException {
        Checks checks = new Checks(check -> {});
        new SealCheck(release.folder(), checks).check();
        return checks;
    }

    private static List<String> wrong(Checks checks) {
        return checks.all().stream()
                .filter(check -> check.result() == Result.WRONG)
                .map(Check::line)
                .toList();
    }
}
