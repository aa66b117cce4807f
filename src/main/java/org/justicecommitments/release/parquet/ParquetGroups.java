package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.csv.CsvValue;

/**
 * The rows of a published table, those with one text in its first column at a time. The table must be in the order of
 * that column; only one group is in memory. Cells are texts as CSV writes them, but with their paragraphs; a value that is
 * missing is left out.
 */
public final class ParquetGroups implements AutoCloseable {

    private final @Nullable ParquetTableReader reader;
    private final List<String> columns;
    private @Nullable Map<String, String> ahead;

    /** Opens a table; one that is not there has no rows. */
    public ParquetGroups(Path file) throws IOException {
        this.reader = Files.isRegularFile(file) ? new ParquetTableReader(file) : null;
        this.columns = reader == null ? List.of() : reader.columns();
        this.ahead = row();
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The text of the next group; empty after the last. */
    public Optional<String> key() {
        return Optional.ofNullable(ahead).map(this::key);
    }

    private String key(Map<String, String> row) {
        return row.getOrDefault(columns.get(0), "");
    }

    /** The rows of the next group; none after the last. */
    public List<Map<String, String>> next() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Map<String, String> row = ahead;
        while (row != null && (rows.isEmpty() || key(row).equals(key(rows.get(0))))) {
            rows.add(row);
            row = row();
        }
        ahead = row;
        return rows;
    }

    /** The rows of the group with this text, if there is one; what stands before it is left out. */
    public List<Map<String, String>> rows(String key) throws IOException {
        Map<String, String> row = ahead;
        while (row != null && key(row).compareTo(key) < 0) {
            row = row();
        }
        ahead = row;
        return row != null && key(row).equals(key) ? next() : List.of();
    }

    private @Nullable Map<String, String> row() throws IOException {
        Optional<List<Optional<Object>>> next = reader == null ? Optional.empty() : reader.next();
        if (next.isEmpty()) {
            return null;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = next.get().get(i).orElse("");
            String text = value instanceof String already ? already : CsvValue.text(Optional.of(value));
            if (!text.isEmpty()) {
                row.put(columns.get(i), text);
            }
        }
        return row;
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
