package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stage adds, on disk: values one after another.
 *
 * @param file the file
 * @param form how the values are written
 * @param <T> the type of the values
 */
public record StageFile<T>(Path file, Form<T> form) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A file of few values, as JSON. */
    StageFile(Path file, Class<T> type) {
        this(file, new JsonLines<>(type));
    }

    /** How values are written in a file. Two files of one form, one behind the other, are a file of that form. */
    interface Form<T> {
        /** Opens a writer, which closes the stream with itself. */
        Writer<T> writer(OutputStream to) throws IOException;

        /** Opens a file for reading. */
        Reader<T> reader(Path file) throws IOException;
    }

    /** Writes values. */
    interface Writer<T> extends AutoCloseable {
        void write(T value) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Reads values. */
    interface Reader<T> extends AutoCloseable {
        /** The next one; empty after the last. */
        Optional<T> next() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Takes values. */
    @FunctionalInterface
    interface Taker<T> {
        void take(T value) throws IOException;
    }

    /** Writes all values. */
    void write(Iterable<T> values) throws IOException {
        try (Writer<T> writer = writer()) {
            for (T value : values) {
                writer.write(value);
            }
        }
    }

    /** Opens the file to write values one after another, replacing an old one. */
    Writer<T> writer() throws IOException {
        return form.writer(Files.newOutputStream(file));
    }

    /** Opens the file to write values behind those that it has. */
    Writer<T> appender() throws IOException {
        return form.writer(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Opens the file to read values one after another. */
    Reader<T> reader() throws IOException {
        return form.reader(file);
    }

    /** Hands over all values; none if the stage wrote no such file. */
    void forEach(Taker<T> taker) throws IOException {
        if (Files.exists(file)) {
            try (Reader<T> reader = reader()) {
                for (Optional<T> value = reader.next(); value.isPresent(); value = reader.next()) {
                    taker.take(value.get());
                }
            }
        }
    }

    /** All values; none if the stage wrote no such file. */
    public List<T> readAll() throws IOException {
        List<T> values = new ArrayList<>();
        forEach(values::add);
        return values;
    }
}
