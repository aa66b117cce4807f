package org.justicecommitments.release.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a published table from CSV, row by row. It throws where the file is no UTF-8 or no CSV. */
public final class CsvTableReader implements AutoCloseable {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();

    /**
     * A row.
     *
     * @param cells its cells, in the order of the columns
     * @param positions the position of each column
     */
    public record Row(List<String> cells, Map<String, Integer> positions) {

        /** The cell of a column. */
        public String get(String column) {
            Integer position = positions.get(column);
            if (position == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return cells.get(position);
        }

        /** The cell of a column; empty if there is no such column. */
        public Optional<String> find(String column) {
            return positions.containsKey(column) ? Optional.of(get(column)) : Optional.empty();
        }

        /** The whole number in a cell. */
        public long number(String column) {
            return Long.parseLong(get(column));
        }
    }

    /** Opens a file and reads the header line. */
    public CsvTableReader(Path file) throws IOException {
        Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        this.parser = CSVParser.parse(reader, CsvTableWriter.FORMAT);
        this.records = parser.iterator();
        this.columns = records.hasNext() ? records.next().toList() : List.of();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The next row; empty after the last. */
    public Optional<Row> next() {
        if (!records.hasNext()) {
            return Optional.empty();
        }
        CSVRecord record = records.next();
        if (record.size() != columns.size()) {
            throw new IllegalArgumentException("row %d has %d cells, and the header line has %d"
                    .formatted(record.getRecordNumber() - 1, record.size(), columns.size()));
        }
        return Optional.of(new Row(record.toList(), positions));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
