package org.justicecommitments.job.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One value as Java writes it: for what is counted in one stage and concluded from in another of the same run.
 *
 * @param type the type of the value
 */
record Serialized<T extends Serializable>(Class<T> type) implements StageFile.Form<T> {

    private static final int BUFFER = 1 << 16;
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "org.justicecommitments.**;java.io.Serializable;java.lang.*;java.lang.invoke.SerializedLambda;"
                    + "java.util.*;java.time.*;!*");

    @Override
    public StageFile.Writer<T> writer(OutputStream to) throws IOException {
        ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(to, BUFFER));
        return new StageFile.Writer<>() {
            @Override
            public void write(T value) throws IOException {
                out.writeObject(value);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public StageFile.Reader<T> reader(Path file) throws IOException {
        InputStream from = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        ObjectInputStream in = new ObjectInputStream(from);
        in.setObjectInputFilter(OURS);
        return new StageFile.Reader<>() {
            private boolean read;

            @Override
            public Optional<T> next() throws IOException {
                if (read) {
                    return Optional.empty();
                }
                read = true;
                try {
                    return Optional.of(type.cast(in.readObject()));
                } catch (ClassNotFoundException e) {
                    throw new IOException("What the stage before left is of another build", e);
                }
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
