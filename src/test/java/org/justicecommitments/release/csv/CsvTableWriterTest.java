package org.justicecommitments.release.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Table;

class CsvTableWriterTest {

    private static final List<Object> VALUES = List.of(
            "",
            "plain",
            "comma, quote \" and both \",\"",
            "two\nlines",
            " blank at both ends ",
            "Justiça, правосудие, 司法 \uD83C\uDFDB",
            "x".repeat(70_000),
            "é".repeat(40_000) + ",",
            0.1,
            1.0,
            1234567.125,
            42L,
            true);

    private static final Table<List<Optional<Object>>> TABLE = new Table<>(
            "data/some",
            "Some rows.",
            Table.AS_CSV,
            IntStream.range(0, 4)
                    .mapToObj(i -> Column.<List<Optional<Object>>>of(
                            "column_" + i, ColumnType.TEXT, "What it is.", row -> row.get(i)))
                    .toList());

    @TempDir
    private Path folder;

    private static List<List<Optional<Object>>> rows() {
        Random random = new Random(7);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            List<Optional<Object>> row = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                int which = random.nextInt(VALUES.size() + 2);
                row.add(which < VALUES.size() ? Optional.of(VALUES.get(which)) : Optional.empty());
            }
            rows.add(row);
        }
        return rows;
    }

    private Path written() throws IOException {
        Path file = folder.resolve("some.csv");
        try (CsvTableWriter<List<Optional<Object>>> writer = new CsvTableWriter<>(file, TABLE)) {
            for (List<Optional<Object>> row : rows()) {
                writer.write(row);
            }
        }
        return file;
    }

    @Test
    void aFileIsItsHeaderAndTheLineOfEachRow() throws IOException {
        StringBuilder expected = new StringBuilder(CsvTableWriter.header(TABLE));
        rows().forEach(row -> expected.append(CsvTableWriter.line(TABLE, row)));

        assertThat(Files.readString(written())).isEqualTo(expected.toString());
    }

    @Test
    void cellsComeBackAsTheyWere() throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(written())) {
            for (CSVRecord line : CSVFormat.RFC4180.parse(reader)) {
                read.add(line.toList());
            }
        }
        List<List<String>> expected = new ArrayList<>();
        expected.add(List.of("column_0", "column_1", "column_2", "column_3"));
        for (List<Optional<Object>> row : rows()) {
            expected.add(row.stream().map(CsvValue::text).toList());
        }
        assertThat(read).isEqualTo(expected);
    }
}
