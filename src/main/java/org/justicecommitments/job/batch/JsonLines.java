package org.justicecommitments.job.batch;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One JSON value a line: for what is written once or a few times in a run.
 *
 * @param type the type of the values
 */
record JsonLines<T>(Class<T> type) implements StageFile.Form<T> {

    @Override
    public StageFile.Writer<T> writer(OutputStream to) {
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        return new StageFile.Writer<>() {
            @Override
            public void write(T value) throws IOException {
                out.write(StageFile.JSON.writeValueAsString(value));
                out.write('\n');
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public StageFile.Reader<T> reader(Path file) throws IOException {
        BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        return new StageFile.Reader<>() {
            @Override
            public Optional<T> next() throws IOException {
                String line = in.readLine();
                return line == null ? Optional.empty() : Optional.of(StageFile.JSON.readValue(line, type));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
