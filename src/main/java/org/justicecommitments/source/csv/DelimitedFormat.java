package org.justicecommitments.source.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.justicecommitments.source.Format;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.Row;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.SheetVisitor.RowVisitor;

/**
 * Delimited text: comma, semicolon, tab or bar; UTF-8, UTF-16, or an older encoding of one language or several. Encoding and
 * delimiter are detected, and said where they are not UTF-8 and comma.
 */
public final class DelimitedFormat implements Format {

    private static final int SAMPLE = 1 << 16;
    private static final Pattern WEB_PAGE =
            Pattern.compile("(?s)(<!doctype html|<html|<head|<meta|<body|<table|<div|<style|mime-version:).*"
                    + "|<(\\?xml|!--).{0,2000}<html.*");
    private static final Pattern NO_TABLE = Pattern.compile("(?s)(<|\\{|\\[\\s*\\{|%pdf|%!ps).*");

    private final Limits limits;

    /** A reader within limits. */
    public DelimitedFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public Optional<Verdict> recognize(Path file) throws IOException {
        if (Files.size(file) == 0) {
            return Optional.of(new Verdict.Refused(Refusal.EMPTY));
        }
        Optional<TextEncoding> encoding = TextEncoding.detect(file);
        if (encoding.isEmpty()) {
            return Optional.of(new Verdict.Refused(Refusal.NOT_A_SPREADSHEET));
        }
        String start = start(file, encoding.get()).stripLeading().toLowerCase(Locale.ROOT);
        if (WEB_PAGE.matcher(start).matches()) {
            return Optional.of(new Verdict.Refused(Refusal.WEB_PAGE));
        }
        boolean table = !NO_TABLE.matcher(start).matches();
        return Optional.of(table ? new Verdict.CanRead() : new Verdict.Refused(Refusal.NOT_A_SPREADSHEET));
    }

    @Override
    public Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException {
        Optional<TextEncoding> detected = TextEncoding.detect(file);
        if (detected.isEmpty()) {
            return Optional.of(Refusal.NOT_A_SPREADSHEET);
        }
        TextEncoding encoding = detected.get();
        String start = start(file, encoding);
        Optional<Character> named = Delimiter.named(start);
        char delimiter = named.orElseGet(() -> Delimiter.of(start));
        report(encoding, delimiter, visitor);
        RowVisitor visited = visitor.sheet("", false);
        try (Reader reader = encoding.open(file)) {
            if (named.isPresent()) {
                skipLine(reader, start);
            }
            DelimitedRows rows = new DelimitedRows(reader, delimiter, limits);
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                visited.row(row.get());
            }
            rows.guesses().forEach(visitor::guessed);
            return Optional.empty();
        } catch (LimitExceeded e) {
            return Optional.of(LimitExceeded.refusal(e));
        }
    }

    private static void report(TextEncoding encoding, char delimiter, SheetVisitor visitor) {
        if (encoding.damaged()) {
            visitor.guessed("some characters, for the file seems to be in %s and holds bytes that are not"
                    .formatted(encoding.charset()));
        } else if (encoding.confidence() < TextEncoding.SURE) {
            visitor.guessed("the encoding, which is not UTF-8: read as %s, which is %d in 100 sure"
                    .formatted(encoding.charset(), encoding.confidence()));
        } else if (delimiter != ',' || !encoding.charset().equals(StandardCharsets.UTF_8)) {
            visitor.readAs("%s, with cells that end at a %s".formatted(encoding.charset(), word(delimiter)));
        }
    }

    private static String word(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "bar";
        };
    }

    /** The line that names the delimiter is no row of the sheet: programs do not show it. */
    private static void skipLine(Reader reader, String start) throws IOException {
        int end = 0;
        while (end < start.length() && start.charAt(end) != '\n' && start.charAt(end) != '\r') {
            end++;
        }
        end += start.startsWith("\r\n", end) ? 2 : 1;
        for (int i = 0; i < end; i++) {
            reader.read();
        }
    }

    private static String start(Path file, TextEncoding encoding) throws IOException {
        try (Reader reader = encoding.open(file)) {
            char[] chars = new char[SAMPLE];
            int length = 0;
            for (int read; length < SAMPLE && (read = reader.read(chars, length, SAMPLE - length)) > 0; ) {
                length += read;
            }
            return new String(chars, 0, length);
        }
    }
}
