package org.justicecommitments.source;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The rows of a sheet that commitments are made of: composed where its layout says so, else as they stand. */
public final class SheetRows implements AutoCloseable {

    private final Optional<RowFile.Reader> verbatim;
    private final Optional<FrameFile.Reader> composed;

    /** Opens the rows of a sheet that was read. */
    public SheetRows(ReadSheet sheet) throws IOException {
        if (sheet.composed().isPresent()) {
            this.verbatim = Optional.empty();
            this.composed = Optional.of(new FrameFile.Reader(sheet.composed().get()));
        } else {
            this.verbatim = Optional.of(new RowFile.Reader(sheet.rows()));
            this.composed = Optional.empty();
        }
    }

    /** The row at an offset. */
    public Row read(long offset) {
        return composed.isPresent()
                ? ComposedRowFile.row(composed.get().read(offset))
                : verbatim.orElseThrow().read(offset);
    }

    /** Hands over all rows in the order written. */
    public void forEach(RowFile.Reader.Consumer consumer) throws IOException {
        if (composed.isPresent()) {
            composed.get().forEach((offset, frame) -> consumer.accept(offset, ComposedRowFile.row(frame)));
        } else {
            verbatim.orElseThrow().forEach(consumer);
        }
    }

    /**
     * A row as it is on disk: who wants it can unpack it in another thread.
     *
     * @param offset where it is kept
     * @param size how many bytes it has
     * @param unpacking makes the row
     */
    public record Packed(long offset, int size, Unpacking unpacking) {

        /** The row. */
        public Row unpack() {
            return unpack(column -> true);
        }

        /** The row, of which only the cells in some columns are wanted. */
        public Row unpack(IntPredicate wanted) {
            return unpacking.row(wanted);
        }
    }

    /** Makes a row of what is on disk. */
    @FunctionalInterface
    interface Unpacking {
        /** The row with all cells in the columns that are wanted, and perhaps with others. */
        Row row(IntPredicate wanted);
    }

    /** Takes each row as it is on disk. */
    @FunctionalInterface
    public interface PackedConsumer {
        /** Called for each row. */
        void accept(Packed row);
    }

    /** Hands over all rows in the order written, as they are on disk. */
    public void forEachPacked(PackedConsumer consumer) throws IOException {
        if (composed.isPresent()) {
            composed.get()
                    .forEach((offset, frame) ->
                            consumer.accept(new Packed(offset, frame.length, wanted -> ComposedRowFile.row(frame))));
        } else {
            verbatim.orElseThrow().forEachPacked(consumer);
        }
    }

    @Override
    public void close() throws IOException {
        if (composed.isPresent()) {
            composed.get().close();
        }
        if (verbatim.isPresent()) {
            verbatim.get().close();
        }
    }
}
