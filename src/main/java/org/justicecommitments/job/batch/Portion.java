package org.justicecommitments.job.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * What is said of a portion of the commitments, one by one and counted: small enough to be handed from one machine to another.
 *
 * @param size how many commitments there are
 * @param taggings their tags
 * @param tagFindings the findings of tag
 * @param assessFindings the findings of assess that need no other commitment
 * @param disagreements where OGP's coding and the tagger differ
 * @param counts what is counted
 */
public record Portion(int size, Part taggings, Part tagFindings, Part assessFindings, Part disagreements, Counts counts)
        implements Serializable {

    /** Writes it into a file of its own. */
    public void write(Path file) throws IOException {
        file(file).write(List.of(this));
    }

    /** Reads what was written into a file. */
    public static Portion read(Path file) throws IOException {
        return file(file).readAll().get(0);
    }

    private static StageFile<Portion> file(Path file) {
        return new StageFile<>(file, new Serialized<>(Portion.class));
    }

    /** Values in the form of a stage file: parts one behind the other are such a file. */
    static final class Part implements Serializable {

        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        private Part(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Writes it behind the parts before. */
        void appendTo(OutputStream file) throws IOException {
            file.write(bytes);
        }
    }

    /** Collects the values of a part. */
    static final class PartWriter<T> implements StageFile.Writer<T> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final StageFile.Writer<T> writer;

        PartWriter(StageFile.Form<T> form) throws IOException {
            writer = form.writer(bytes);
        }

        @Override
        public void write(T value) throws IOException {
            writer.write(value);
        }

        /** What was written. */
        Part part() throws IOException {
            writer.close();
            return new Part(bytes.toByteArray());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
