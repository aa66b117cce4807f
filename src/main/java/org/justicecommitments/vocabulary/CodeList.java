package org.justicecommitments.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String NOT_CSV = "not a CSV file by RFC 4180";
    private static final String NOT_READ = "the code list cannot be read; expected a CSV file in UTF-8";

    private CodeList() {}

    /**
     * One entry.
     *
     * @param file the file it stands in
     * @param line the last line that it covers
     */
    record Entry(Path file, long line, Map<String, String> cells) {

        boolean isBlank() {
            return cells.values().stream().allMatch(String::isBlank);
        }

        String get(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split("\\s*\\|\\s*"));
        }
    }

    /** The entries of a file; none, and a problem, if it cannot be read or lacks a column. */
    static List<Entry> read(Path file, List<String> columns, Problems problems) {
        try (Reader reader = open(file);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            List<String> missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                problems.add(file, 1, "the code list lacks the columns " + missing);
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            for (CSVRecord csv : parser) {
                Entry entry = new Entry(file, parser.getCurrentLineNumber(), csv.toMap());
                if (!entry.isBlank()) {
                    entries.add(entry);
                }
            }
            return entries;
        } catch (IllegalArgumentException e) {
            problems.add(file, 1, "every column of the header line needs a name of its own");
        } catch (UncheckedIOException e) {
            String reason =
                    e.getCause() instanceof CSVException syntax ? NOT_CSV + ": " + syntax.getMessage() : NOT_READ;
            problems.add(file, 0, reason);
        } catch (CSVException e) {
            problems.add(file, 0, NOT_CSV + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(file, 0, NOT_READ);
        }
        return List.of();
    }

    /** Opens a file after the byte order mark that spreadsheet programs write before it. */
    private static Reader open(Path file) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
