package org.justicecommitments.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.source.Cell;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;

/**
 * Cuts delimited text into rows and cells, as spreadsheet programs do: a quotation mark counts at the start of a cell only, and
 * lines end in any of three ways. A mark that nothing closes is left out and its cell ends with its line: it would swallow the
 * rest of the file.
 */
final class DelimitedRows {

    private static final int END = -1;
    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char delimiter;
    private final Limits limits;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;

    /** What was read past a mark that nothing closes, to be read again. */
    private String again = "";

    private int againAt;

    private final StringBuilder cell = new StringBuilder();
    private final StringBuilder raw = new StringBuilder();
    private int row;
    private int openQuotes;
    private int innerQuotes;
    private int zeros;

    DelimitedRows(Reader reader, char delimiter, Limits limits) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.limits = limits;
    }

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException {
        if (peek() == END) {
            return Optional.empty();
        }
        row++;
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (true) {
            int end = cell();
            if (!cell.isEmpty()) {
                if (column >= limits.columns()) {
                    throw new LimitExceeded(Refusal.TOO_MANY_COLUMNS);
                }
                cells.add(new Cell(column, Cell.Kind.TEXT, cell.toString()));
            }
            if (end != delimiter) {
                return Optional.of(new Row(row, cells));
            }
            column++;
        }
    }

    /** Reads a cell, and gives what ended it: the delimiter, a line's end, or the end of the file. */
    private int cell() throws IOException {
        cell.setLength(0);
        if (peek() == '"') {
            take();
            if (!quoted()) {
                openQuotes++;
            }
        }
        while (true) {
            int c = take();
            if (c == delimiter || c == END || c == '\n') {
                return c;
            } else if (c == '\r') {
                if (peek() == '\n') {
                    take();
                }
                return '\n';
            }
            append((char) c);
        }
    }

    /** Reads to the mark that closes; false, with nothing read, if there is none. */
    private boolean quoted() throws IOException {
        raw.setLength(0);
        while (raw.length() <= limits.cellCharacters()) {
            int c = take();
            if (c == END) {
                break;
            }
            raw.append((char) c);
            if (c != '"') {
                append((char) c);
            } else if (peek() == '"') {
                raw.append((char) take());
                append('"');
            } else {
                int after = peek();
                innerQuotes += after == delimiter || after == '\n' || after == '\r' || after == END ? 0 : 1;
                return true;
            }
        }
        again = raw + again.substring(againAt);
        againAt = 0;
        cell.setLength(0);
        return false;
    }

    private void append(char c) throws IOException {
        if (c == 0) {
            zeros++;
            return;
        }
        cell.append(c);
        if (cell.length() > limits.cellCharacters()) {
            throw new LimitExceeded(Refusal.CELL_TOO_LONG);
        }
    }

    private int peek() throws IOException {
        if (againAt < again.length()) {
            return again.charAt(againAt);
        }
        if (at == filled) {
            at = 0;
            filled = Math.max(0, reader.read(buffer, 0, BUFFER));
        }
        return at < filled ? buffer[at] : END;
    }

    private int take() throws IOException {
        int c = peek();
        if (againAt < again.length()) {
            againAt++;
        } else if (c != END) {
            at++;
        }
        return c;
    }

    /** What had to be guessed, in words. */
    List<String> guesses() {
        List<String> guesses = new ArrayList<>();
        if (openQuotes > 0) {
            guesses.add(
                    "where %d cells end, for a quotation mark opens them and none closes them; read to the line's end"
                            .formatted(openQuotes));
        }
        if (innerQuotes > 0) {
            guesses.add(
                    "where %d cells end, for text follows the quotation mark that closes them".formatted(innerQuotes));
        }
        if (zeros > 0) {
            guesses.add("that %d zero bytes are no part of the text; they were left out".formatted(zeros));
        }
        return guesses;
    }
}
