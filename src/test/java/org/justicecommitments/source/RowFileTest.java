package org.justicecommitments.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowFileTest {

    private static final List<Cell.Kind> KINDS = List.of(Cell.Kind.values());
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = (1 << 14) - 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 2024, 20_261_121})
    void everyRowIsReadBackAsItWasWritten(long seed) throws IOException {
        Random random = new Random(seed);
        Map<Long, Row> written = new LinkedHashMap<>();
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            for (int i = 0; i < 500; i++) {
                Row row = row(random);
                written.put(writer.append(row), row);
            }
        }

        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            Map<Long, Row> inOrder = new LinkedHashMap<>();
            reader.forEach(inOrder::put);
            assertThat(List.copyOf(inOrder.entrySet())).isEqualTo(List.copyOf(written.entrySet()));

            List<Long> offsets = new ArrayList<>(written.keySet());
            Collections.shuffle(offsets, random);
            for (long offset : offsets) {
                assertThat(reader.read(offset)).isEqualTo(written.get(offset));
            }
        }
    }

    @Test
    void rowsOfSomeNumbersAreAsAmongAllRows() throws IOException {
        Random random = new Random(5);
        List<Row> odd = new ArrayList<>();
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            for (int i = 0; i < 500; i++) {
                Row row = row(random);
                writer.append(row);
                if (row.number() % 2 == 1) {
                    odd.add(row);
                }
            }
        }

        List<Row> read = new ArrayList<>();
        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            reader.forEach(number -> number % 2 == 1, (offset, row) -> read.add(row));
        }
        assertThat(read).isEqualTo(odd).hasSizeBetween(100, 400);
    }

    @Test
    void ofARowOnlyTheCellsInSomeColumnsCanBeUnpacked() throws IOException {
        Random random = new Random(31);
        List<Row> written = new ArrayList<>();
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            for (int i = 0; i < 300; i++) {
                written.add(row(random));
                writer.append(written.get(i));
            }
        }

        List<Row> unpacked = new ArrayList<>();
        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            reader.forEachPacked(packed -> unpacked.add(packed.unpack(column -> column % 3 == 0)));
        }

        assertThat(unpacked).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            assertThat(unpacked.get(i).number()).isEqualTo(written.get(i).number());
            assertThat(unpacked.get(i).cells())
                    .isEqualTo(written.get(i).cells().stream()
                            .filter(cell -> cell.column() % 3 == 0)
                            .toList());
        }
    }

    private static Row row(Random random) {
        RandomText texts = new RandomText(random);
        List<Cell> cells = new ArrayList<>();
        int column = random.nextInt(3) == 0 ? random.nextInt(LAST_COLUMN) : 0;
        for (int i = random.nextInt(12); i > 0 && column <= LAST_COLUMN; i--) {
            Cell.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            cells.add(new Cell(column, kind, texts.next()));
            column += 1 + random.nextInt(200);
        }
        return new Row(1 + random.nextInt(LAST_ROW), cells);
    }

    @Test
    void aFileWithoutRowsIsEmpty() throws IOException {
        new RowFile.Writer(file()).close();

        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            reader.forEach(
                    (offset, row) -> assertThat(row).as("a row out of nothing").isNull());
        }
        assertThat(file()).isEmptyFile();
    }

    @Test
    void aNewWriterReplacesAnOldFile() throws IOException {
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            writer.append(new Row(1, List.of(new Cell(0, Cell.Kind.TEXT, "old"))));
        }
        Row row = new Row(2, List.of());
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            assertThat(writer.append(row)).isZero();
        }

        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            List<Row> rows = new ArrayList<>();
            reader.forEach((offset, read) -> rows.add(read));
            assertThat(rows).containsExactly(row);
        }
    }

    @Test
    void aFileThatEndsWithinARowIsAnErrorAndNotAShorterRow() throws IOException {
        try (RowFile.Writer writer = new RowFile.Writer(file())) {
            writer.append(new Row(1, List.of(new Cell(0, Cell.Kind.TEXT, "Legal aid"))));
        }
        byte[] bytes = Files.readAllBytes(file());
        Files.write(file(), java.util.Arrays.copyOf(bytes, bytes.length - 1));

        try (RowFile.Reader reader = new RowFile.Reader(file())) {
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> reader.read(0));
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> reader.forEach((offset, row) -> {}));
        }
    }

    private Path file() {
        return folder.resolve("sheet.rows");
    }
}
