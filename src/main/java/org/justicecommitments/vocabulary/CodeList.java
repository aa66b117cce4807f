package org.justicecommitments.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A code list as it stands in its CSV file: a header line, then one entry a line. */
final class CodeList {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CodeList() {}

    /**
     * One entry.
     *
     * @param file the file it stands in
     * @param line the last line that it covers
     */
    record Entry(Path file, long line, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split("\\s*\\|\\s*"));
        }
    }

    /** The entries of a file; none, and a problem, if it cannot be read or lacks a column. */
    static List<Entry> read(Path file, List<String> columns, Problems problems) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                problems.add(file, 1, "the code list lacks the columns " + missing);
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (CSVRecord csv : parser) {
                entries.add(new Entry(file, parser.getCurrentLineNumber(), csv.toMap()));
            }
            return entries;
        } catch (CSVException e) {
            problems.add(file, 0, "not a CSV file by RFC 4180: " + e.getMessage());
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(file, 0, "the code list cannot be read; expected a CSV file in UTF-8");
        }
        return List.of();
    }
}
