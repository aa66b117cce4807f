package org.justicecommitments.release.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;

/**
 * Writes a table as CSV: UTF-8 without byte order mark, comma, RFC 4180 quoting, LF, one header line, one line a row.
 *
 * @param <R> the rows
 */
public final class CsvTableWriter<R> implements TableWriter<R> {

    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    private static final int MOST_NUMBERS = 1 << 12;

    /** One of its own: a format lets one thread at a time write, and the tables of several threads would wait for each other. */
    private final CSVFormat format = FORMAT.builder().get();

    private final List<Column<R>> columns;
    private final @Nullable Object[] cells;
    private final TextBuffer out;

    /** Numbers recur, and to find the digits of one takes longer than to look it up. */
    private final Map<Double, String> numbers = new HashMap<>();

    /** Opens a file and writes the header line. */
    public CsvTableWriter(Path file, Table<R> table) throws IOException {
        this.columns = table.csvColumns();
        this.cells = columns.stream().map(Column::name).toArray();
        this.out = new TextBuffer(Files.newOutputStream(file));
        format.printRecord(out, cells);
    }

    /** The header line of a table, its line end included. */
    public static <R> String header(Table<R> table) {
        return FORMAT.format(
                        (Object[]) table.csvColumns().stream().map(Column::name).toArray(String[]::new))
                + "\n";
    }

    /** A row of a table as a line, its line end included. */
    public static <R> String line(Table<R> table, R row) {
        return FORMAT.format(table.csvColumns().stream()
                        .map(column -> CsvValue.text(column.value().apply(row)))
                        .toArray())
                + "\n";
    }

    @Override
    public void write(R row) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            String text = text(columns.get(i).value().apply(row));
            // A null is written as nothing without a look at its characters; but an empty text that begins a row has
            // quotes.
            cells[i] = i > 0 && text.isEmpty() ? null : text;
        }
        format.printRecord(out, cells);
    }

    private String text(Optional<?> value) {
        if (value.isPresent() && value.get() instanceof Double number) {
            String known = numbers.get(number);
            if (known != null) {
                return known;
            }
            String text = CsvValue.text(value);
            if (numbers.size() < MOST_NUMBERS) {
                numbers.put(number, text);
            }
            return text;
        }
        return CsvValue.text(value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
