package org.justicecommitments.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/** Delimited text: comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252. Encoding and delimiter are detected. */
public final class DelimitedFormat implements Format {

    private static final int SAMPLE = 1 << 16;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Optional.of(new Verdict.Refused(Refusal.EMPTY));
        }
        return Optional.of(
                TextEncoding.detect(file).map(e -> isTable(file, e)).orElse(false)
                        ? new Verdict.CanRead()
                        : new Verdict.Refused(Refusal.NOT_A_SPREADSHEET));
    }

    private static boolean isTable(Path file, TextEncoding encoding) {
        String start = start(file, encoding).stripLeading();
        return !start.startsWith("<") && !start.startsWith("{") && !start.startsWith("%PDF");
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException {
        Optional<TextEncoding> encoding = TextEncoding.detect(file);
        if (encoding.isEmpty()) {
            return Optional.of(Refusal.NOT_A_SPREADSHEET);
        }
        if (encoding.get().guessed()) {
            visitor.guessed(
                    encoding.get().bom() > 0
                            ? "some characters, for the file says that it is UTF-8 and holds bytes that are not"
                            : "the encoding, which is not UTF-8: read as "
                                    + encoding.get().charset());
        }
        RowVisitor rows = visitor.sheet("", false);
        char delimiter = Delimiter.of(start(file, encoding.get()));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (Reader reader = encoding.get().open(file);
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            for (Optional<CSVRecord> csv = next(records); csv.isPresent(); csv = next(records)) {
                rows.row(row(csv.get()));
            }
            return Optional.empty();
        } catch (Damaged e) {
            return Optional.of(Refusal.DAMAGED);
        }
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> records) throws Damaged {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Damaged(e);
        }
    }

    /** The file is no well-formed delimited text. */
    private static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(Exception cause) {
            super(cause);
        }
    }

    private static Row row(CSVRecord csv) {
        List<Cell> cells = new ArrayList<>(csv.size());
        for (int column = 0; column < csv.size(); column++) {
            String text = csv.get(column);
            if (!text.isEmpty()) {
                cells.add(new Cell(column, Cell.Kind.TEXT, text));
            }
        }
        return new Row(Math.toIntExact(csv.getRecordNumber()), cells);
    }

    private static String start(Path file, TextEncoding encoding) {
        try (Reader reader = encoding.open(file)) {
            char[] chars = new char[SAMPLE];
            int length = 0;
            for (int read; length < SAMPLE && (read = reader.read(chars, length, SAMPLE - length)) > 0; ) {
                length += read;
            }
            return new String(chars, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
