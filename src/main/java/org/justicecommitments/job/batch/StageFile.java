package org.justicecommitments.job.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stage adds, on disk: one JSON value a line.
 *
 * @param file the file
 * @param type the type of the values
 * @param <T> the type of the values
 */
record StageFile<T>(Path file, Class<T> type) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** Writes all values. */
    void write(Iterable<T> values) throws IOException {
        try (Writer<T> writer = writer()) {
            for (T value : values) {
                writer.write(value);
            }
        }
    }

    /** Opens the file to write values one after another. */
    Writer<T> writer() throws IOException {
        return new Writer<>(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** Opens the file to read values one after another. */
    Reader<T> reader() throws IOException {
        return new Reader<>(Files.newBufferedReader(file, StandardCharsets.UTF_8), type);
    }

    /** All values; none if the stage wrote no such file. */
    List<T> readAll() throws IOException {
        List<T> values = new ArrayList<>();
        if (Files.exists(file)) {
            try (Reader<T> reader = reader()) {
                for (Optional<T> value = reader.next(); value.isPresent(); value = reader.next()) {
                    values.add(value.get());
                }
            }
        }
        return values;
    }

    /** Writes values. */
    static final class Writer<T> implements AutoCloseable {

        private final BufferedWriter out;

        Writer(BufferedWriter out) {
            this.out = out;
        }

        void write(T value) throws IOException {
            out.write(JSON.writeValueAsString(value));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads values. */
    static final class Reader<T> implements AutoCloseable {

        private final BufferedReader in;
        private final Class<T> type;

        Reader(BufferedReader in, Class<T> type) {
            this.in = in;
            this.type = type;
        }

        Optional<T> next() throws IOException {
            String line = in.readLine();
            return line == null ? Optional.empty() : Optional.of(JSON.readValue(line, type));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
