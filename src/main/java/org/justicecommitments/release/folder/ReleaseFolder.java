package org.justicecommitments.release.folder;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.csv.CsvTableWriter;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Licence;
import org.justicecommitments.release.parquet.ParquetTableWriter;
import org.justicecommitments.release.parquet.YearPartitionWriter;
import org.justicecommitments.release.workbook.WorkbookEdition;
import org.justicecommitments.release.workbook.WorkbookSheets;

/** The folder in which a release is made, aside from what is public. Threads may write tables of different folders at once. */
public final class ReleaseFolder implements AutoCloseable {

    private static final List<String> FOLDERS =
            List.of("data", "quality", "lineage", "summary", "changes", "dictionary");

    private final Path root;
    private final Map<String, String> notice;
    private final Runnable pulse;
    private @Nullable WorkbookEdition workbook;
    private final List<Table<?>> tables = new ArrayList<>();
    private final Map<String, Long> rows = new ConcurrentHashMap<>();
    private final List<YearPartitionWriter<?>> byYear = new ArrayList<>();

    /**
     * A release of this dataset in this folder.
     *
     * @param pulse runs at each row of a table, so that whoever wishes can stop the work
     */
    public ReleaseFolder(Path root, Dataset dataset, Runnable pulse) throws IOException {
        this.root = root;
        this.pulse = pulse;
        this.notice = Map.of(
                "dataset", dataset.title(),
                "publisher", dataset.publisher(),
                "licence", Licence.of(dataset.licence()).url());
        Files.createDirectories(root);
        this.workbook = new WorkbookEdition(file(Description.WORKBOOK));
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** The tables opened so far, folder by folder, and within a folder in the order in which they were opened. */
    public List<Table<?>> tables() {
        synchronized (tables) {
            return tables.stream()
                    .sorted(Comparator.comparingInt(table -> FOLDERS.indexOf(folder(table))))
                    .toList();
        }
    }

    private static String folder(Table<?> table) {
        return table.path().substring(0, table.path().indexOf('/'));
    }

    /** How many rows were written of a table. */
    public long rows(Table<?> table) {
        return rows.getOrDefault(table.path(), 0L);
    }

    /** Gives a table its place among those of its folder. */
    private void announce(Table<?> table) {
        synchronized (tables) {
            if (tables.stream().noneMatch(other -> other.path().equals(table.path()))) {
                tables.add(table);
            }
        }
    }

    /** Opens a table in all its formats. */
    public <R> TableWriter<R> open(Table<R> table) throws IOException {
        announce(table);
        RowValues<R> values = new RowValues<>(table);
        List<TableWriter<R>> writers = new ArrayList<>();
        if (table.csv()) {
            writers.add(csv(values.table()));
        }
        if (table.parquet()) {
            writers.add(parquet(values.table()));
        }
        return new CountingWriter<>(values, writers);
    }

    /** Opens a table in all its formats, and as a sheet of the workbook. */
    public <R> TableWriter<R> openWithSheet(Table<R> table) throws IOException {
        return new BothWriter<>(open(table), openSheet(table));
    }

    /** Opens a table as a sheet of the workbook only. */
    public <R> TableWriter<R> openSheet(Table<R> table) {
        return workbook().sheet(WorkbookSheets.of(table.path()), table);
    }

    /** Writes a whole table, and a sheet of the workbook with it. */
    public <R> void writeWithSheet(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = openWithSheet(table)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /** The workbook, as long as it is written. */
    public WorkbookEdition workbook() {
        if (workbook == null) {
            throw new IllegalStateException("The workbook is finished");
        }
        return workbook;
    }

    /** Finishes the workbook, and lets go of it: its links alone take much memory. */
    public void finishWorkbook(WorkbookEdition.About facts) throws IOException {
        workbook().finish(facts);
        close();
    }

    private <R> TableWriter<R> csv(Table<R> table) throws IOException {
        return new CsvTableWriter<>(file(table.path() + ".csv"), table);
    }

    private <R> TableWriter<R> parquet(Table<R> table) throws IOException {
        return new ParquetTableWriter<>(file(table.path() + ".parquet"), table, notice);
    }

    /**
     * Opens a table in all its formats, and as Parquet by submission year.
     *
     * @param year gives the year of the row that comes next
     */
    public <R> TableWriter<R> openByYear(Table<R> table, Supplier<Optional<Integer>> year) throws IOException {
        YearPartitionWriter<R> parts = new YearPartitionWriter<>(table, aside().resolve(table.name()), year);
        byYear.add(parts);
        return new BothWriter<>(open(table.alsoByYear()), parts);
    }

    /** Writes the files by year of the tables that have them, when the tables are closed. */
    public void finishYears() throws IOException {
        for (YearPartitionWriter<?> writer : byYear) {
            writer.finish(root, notice, pulse);
        }
        byYear.clear();
    }

    /** Where rows stay until they are written: not in the release. */
    private Path aside() {
        return root.resolveSibling(root.getFileName() + ".years");
    }

    /** Writes a whole table. */
    public <R> void write(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = open(table)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /** Lets the workbook go, if it was not finished. */
    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
            workbook = null;
        }
    }

    /** Writes a text file in UTF-8. */
    public void write(String path, String text) throws IOException {
        Files.writeString(file(path), text, StandardCharsets.UTF_8);
    }

    /** Opens a text file in UTF-8. */
    public Writer text(String path) throws IOException {
        return Files.newBufferedWriter(file(path), StandardCharsets.UTF_8);
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }

    private record BothWriter<R>(TableWriter<R> files, TableWriter<R> beside) implements TableWriter<R> {

        @Override
        public void write(R row) throws IOException {
            files.write(row);
            beside.write(row);
        }

        @Override
        public void close() throws IOException {
            try (files) {
                beside.close();
            }
        }
    }

    /** Writes to all formats, and counts. */
    private final class CountingWriter<R> implements TableWriter<R> {

        private final RowValues<R> values;
        private final List<TableWriter<R>> writers;
        private long count;

        CountingWriter(RowValues<R> values, List<TableWriter<R>> writers) {
            this.values = values;
            this.writers = writers;
        }

        @Override
        public void write(R row) throws IOException {
            values.next(row);
            for (TableWriter<R> writer : writers) {
                writer.write(row);
            }
            count++;
            pulse.run();
        }

        @Override
        public void close() throws IOException {
            rows.put(values.table().path(), count);
            IOException first = null;
            for (TableWriter<R> writer : writers) {
                try {
                    writer.close();
                } catch (IOException e) {
                    first = first == null ? e : first;
                }
            }
            if (first != null) {
                throw first;
            }
        }
    }
}
