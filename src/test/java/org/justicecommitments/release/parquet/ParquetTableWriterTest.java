package org.justicecommitments.release.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Table;

class ParquetTableWriterTest {

    private static final Table<List<Optional<Object>>> TABLE = new Table<>(
            "data/some",
            "Some rows.",
            Table.AS_PARQUET,
            List.of(
                    column(0, "id", ColumnType.TEXT).asKey(),
                    column(1, "sheet", ColumnType.TEXT).asKeyOrNothing(),
                    column(2, "code", ColumnType.TEXT),
                    column(3, "count", ColumnType.INTEGER),
                    column(4, "score", ColumnType.NUMBER),
                    column(5, "flag", ColumnType.BOOLEAN),
                    column(6, "day", ColumnType.DATE),
                    column(7, "paragraphs", ColumnType.TEXT).notInCsv()));

    @TempDir
    private Path folder;

    private static Column<List<Optional<Object>>> column(int index, String name, ColumnType type) {
        return Column.of(name, type, "What it is.", row -> row.get(index));
    }

    /** A row in which each column but the key may have no value. */
    private static List<Optional<Object>> row(int number, Random random) {
        List<Optional<Object>> row = new ArrayList<>();
        row.add(Optional.of("ID" + number));
        for (Object value : List.of(
                "Sheet " + number % 3,
                "código " + random.nextInt(2000),
                (long) random.nextInt(5),
                random.nextInt(100) / 8.0,
                random.nextBoolean(),
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900)),
                "First.\nSecond: " + random.nextInt(9))) {
            row.add(random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value));
        }
        return row;
    }

    private Path written(List<List<Optional<Object>>> rows) throws IOException {
        Path file = folder.resolve("some.parquet");
        try (ParquetTableWriter<List<Optional<Object>>> writer = new ParquetTableWriter<>(file, TABLE, Map.of())) {
            for (List<Optional<Object>> row : rows) {
                writer.write(row);
            }
        }
        return file;
    }

    private static List<List<Optional<Object>>> read(Path file) throws IOException {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        try (ParquetTableReader reader = new ParquetTableReader(file)) {
            for (Optional<List<Optional<Object>>> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 3000})
    void rowsComeBackAsTheyWere(int size) throws IOException {
        Random random = new Random(size);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(row(i, random));
        }
        List<List<Optional<Object>>> read = read(written(rows));

        rows.replaceAll(row -> {
            List<Optional<Object>> expected = new ArrayList<>(row);
            expected.set(1, Optional.of(row.get(1).orElse(""))); // a key without a value holds an empty text
            return expected;
        });
        assertThat(read).isEqualTo(rows);
    }

    @Test
    void aTextThatCsvHasIsOnOneLine() throws IOException {
        List<Optional<Object>> row = new ArrayList<>(row(1, new Random(1)));
        row.set(2, Optional.of("one\ntwo"));
        row.set(7, Optional.of("one\ntwo"));

        List<Optional<Object>> read = read(written(List.of(row, row))).get(1);

        assertThat(read.get(2)).contains("one two");
        assertThat(read.get(7)).contains("one\ntwo");
    }

    /** A text that no compression makes much smaller. */
    private static String noise(Random random, int length) {
        return random.ints(length, ' ', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aLargeTableHasSeveralRowGroupsAndAllItsRows() throws IOException {
        Random random = new Random(2);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            List<Optional<Object>> row = new ArrayList<>(row(i, random));
            row.set(1, Optional.of(""));
            row.set(7, Optional.of(noise(random, 4000)));
            rows.add(row);
        }
        Path file = written(rows);

        try (ParquetFileReader footer = ParquetFileReader.open(new LocalInputFile(file))) {
            assertThat(footer.getRowGroups()).hasSizeGreaterThan(1);
            assertThat(footer.getRowGroups().stream()
                            .mapToLong(BlockMetaData::getRowCount)
                            .sum())
                    .isEqualTo(rows.size());
        }
        assertThat(read(file)).isEqualTo(rows);
    }

    @Test
    void aNumberInTheKeyMustHaveAValue() {
        Table<Integer> table = new Table<>(
                "data/some",
                "Some rows.",
                Table.AS_PARQUET,
                List.of(Column.<Integer>of("position", ColumnType.INTEGER, "Where.", row -> Optional.empty())
                        .asKey()));

        assertThatThrownBy(() -> {
                    try (ParquetTableWriter<Integer> writer =
                            new ParquetTableWriter<>(folder.resolve("some.parquet"), table, Map.of())) {
                        writer.write(1);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position");
    }
}
