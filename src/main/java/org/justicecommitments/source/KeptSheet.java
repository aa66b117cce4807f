package org.justicecommitments.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;

/** All rows of a sheet on disk, until it is known which table they belong to. */
final class KeptSheet implements AutoCloseable {

    private final Path file;
    private final BitSet hidden = new BitSet();
    private Optional<RowFile.Writer> writer = Optional.empty();

    KeptSheet(Path file) {
        this.file = file;
    }

    void keep(Row row) {
        try {
            if (writer.isEmpty()) {
                writer = Optional.of(new RowFile.Writer(file));
            }
            writer.get().append(row);
            hidden.set(row.number(), row.hidden());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over all rows once more. */
    void replay(Consumer<Row> consumer) {
        if (writer.isEmpty()) {
            return;
        }
        try {
            writer.get().close();
            try (RowFile.Reader reader = new RowFile.Reader(file)) {
                reader.forEach(
                        (offset, row) -> consumer.accept(new Row(row.number(), row.cells(), hidden.get(row.number()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives up the rows. */
    @Override
    public void close() throws IOException {
        if (writer.isPresent()) {
            writer.get().close();
            Files.deleteIfExists(file);
        }
    }
}
