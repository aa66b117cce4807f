package org.justicecommitments.release.parquet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.YearPartition;

/**
 * Writes a table as Parquet files by submission year, when it is finished: until then its rows are put aside.
 *
 * @param <R> the rows
 */
public final class YearPartitionWriter<R> implements TableWriter<R> {

    private final Table<R> table;
    private final List<Column<R>> columns;
    private final Supplier<Optional<Integer>> year;
    private final YearSpill spill;

    /**
     * A writer of a table.
     *
     * @param aside a folder for the rows until then
     * @param year gives the year of the row that comes next
     */
    public YearPartitionWriter(Table<R> table, Path aside, Supplier<Optional<Integer>> year) {
        this.table = table;
        this.columns = table.columns().stream()
                .filter(column -> !column.name().equals(YearPartition.COLUMN))
                .toList();
        this.year = year;
        this.spill = new YearSpill(aside);
    }

    @Override
    public void write(R row) throws IOException {
        List<Optional<?>> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(column.value().apply(row));
        }
        spill.add(year.get(), cells);
    }

    /** No more rows come. Nothing is written yet: other tables may still be open, and hold memory. */
    @Override
    public void close() {
        // nothing is open
    }

    /**
     * Writes the files, one at a time.
     *
     * @param release the folder of the release
     * @param notice what each file says of the dataset, by key
     * @param pulse runs at each row
     */
    public void finish(Path release, Map<String, String> notice, Runnable pulse) throws IOException {
        Table<List<Optional<Object>>> cells = cells();
        for (Optional<Integer> one : spill.years()) {
            Path file = release.resolve(new YearPartition(table.path(), one).path());
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (ParquetTableWriter<List<Optional<Object>>> writer = new ParquetTableWriter<>(file, cells, notice)) {
                spill.drain(one, columns.size(), row -> {
                    writer.write(row);
                    pulse.run();
                });
            }
        }
    }

    /** The table, its rows being cells that are known already. */
    private Table<List<Optional<Object>>> cells() {
        List<Column<List<Optional<Object>>>> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            read.add(columns.get(i).of(row -> row.get(index)));
        }
        return new Table<>(table.path(), table.title(), table.formats(), read, table.references());
    }
}
