package org.justicecommitments.release.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.TableWriter;
import org.justicecommitments.release.csv.CsvTableWriter;
import org.justicecommitments.release.parquet.ParquetTableWriter;

/** The folder in which a release is made, aside from what is public. */
public final class ReleaseFolder {

    private final Path root;
    private final List<Table<?>> tables = new ArrayList<>();

    /** A release in this folder. */
    public ReleaseFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root);
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** The tables opened so far. */
    public List<Table<?>> tables() {
        return List.copyOf(tables);
    }

    /** Opens a table in all its formats. */
    public <R> TableWriter<R> open(Table<R> table) throws IOException {
        tables.add(table);
        if (table.csv() && table.parquet()) {
            return new BothWriter<>(csv(table), parquet(table));
        }
        return table.csv() ? csv(table) : parquet(table);
    }

    private <R> TableWriter<R> csv(Table<R> table) throws IOException {
        return new CsvTableWriter<>(file(table.path() + ".csv"), table);
    }

    private <R> TableWriter<R> parquet(Table<R> table) throws IOException {
        return new ParquetTableWriter<>(file(table.path() + ".parquet"), table);
    }

    /** Writes a whole table. */
    public <R> void write(Table<R> table, Iterable<R> rows) throws IOException {
        try (TableWriter<R> writer = open(table)) {
            for (R row : rows) {
                writer.write(row);
            }
        }
    }

    /** Writes a text file in UTF-8. */
    public void write(String path, String text) throws IOException {
        Files.writeString(file(path), text, StandardCharsets.UTF_8);
    }

    private Path file(String path) throws IOException {
        Path file = root.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }

    private record BothWriter<R>(TableWriter<R> csv, TableWriter<R> parquet) implements TableWriter<R> {

        @Override
        public void write(R row) throws IOException {
            csv.write(row);
            parquet.write(row);
        }

        @Override
        public void close() throws IOException {
            try (csv) {
                parquet.close();
            }
        }
    }
}
