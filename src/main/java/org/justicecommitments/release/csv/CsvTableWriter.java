package org.justicecommitments.release.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
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

    /** One of its own: a format lets one thread at a time write, and the tables of several threads would wait for each other. */
    private final CSVFormat format = FORMAT.builder().get();

    private final List<Column<R>> columns;
    private final Object[] cells;
    private final TextBuffer out;

    /** Opens a file and writes the header line. */
    public CsvTableWriter(Path file, Table<R> table) throws IOException {
        this.columns = table.csvColumns();
        this.cells = columns.stream().map(Column::name).toArray();
        this.out = new TextBuffer(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
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
            cells[i] = CsvValue.text(columns.get(i).value().apply(row));
        }
        format.printRecord(out, cells);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
