package org.justicecommitments.blackbox;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release, as those who download it see it. */
record Release(Path folder) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> REPRODUCIBLE = List.of("data", "summary", "quality", "lineage", "dictionary");
    private static final String OF_RELEASES_BEFORE = "data/history\\.(csv|parquet)";
    private static final String OF_ONE_RUN = "lineage/run.json";

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    String id() {
        return folder.getFileName().toString();
    }

    Path file(String path) {
        return folder.resolve(path);
    }

    /** All files by path in the release, with slashes. */
    SortedMap<String, Path> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            SortedMap<String, Path> files = new TreeMap<>();
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files that the same inputs, configuration and version must give again to the byte. */
    SortedMap<String, Path> reproducibleFiles() {
        SortedMap<String, Path> files = files();
        files.keySet()
                .removeIf(path -> !REPRODUCIBLE.contains(path.split("/", 2)[0])
                        || path.equals(OF_ONE_RUN)
                        || path.matches(OF_RELEASES_BEFORE));
        return files;
    }

    /** The CSV files by path. */
    SortedMap<String, Path> csvFiles() {
        SortedMap<String, Path> files = files();
        files.keySet().removeIf(path -> !path.endsWith(".csv"));
        return files;
    }

    /** The rows of a CSV table, such as {@code data/tags}. */
    List<Map<String, String>> rows(String table) {
        return rows(file(table + ".csv"));
    }

    /** The rows of a CSV file, by column. */
    static List<Map<String, String>> rows(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSV.parse(reader)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord csv : parser) {
                if (!csv.isConsistent()) {
                    throw new AssertionError(file + ", record " + csv.getRecordNumber() + " has too many or few cells");
                }
                rows.add(csv.toMap());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commitment with this id. */
    Optional<Map<String, String>> commitment(String id) {
        return rows("data/commitments").stream()
                .filter(row -> id.equals(row.get("commitment_id")))
                .findFirst();
    }

    JsonNode json(String path) {
        return json(file(path));
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
