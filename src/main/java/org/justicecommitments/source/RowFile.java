package org.justicecommitments.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows on disk, verbatim. A row is its number, and its cells as (column, kind, UTF-8).
 */
public final class RowFile {

    private static final Cell.Kind[] KINDS = Cell.Kind.values();

    private RowFile() {}

    /** Writes rows one after another. */
    public static final class Writer implements AutoCloseable {

        private final FrameFile.Writer frames;
        private byte[] frame = new byte[1 << 14];
        private int used;

        /** Opens a new file, replacing an old one. */
        public Writer(Path file) throws IOException {
            frames = new FrameFile.Writer(file);
        }

        /** Writes a row and gives the offset at which it can be read again. */
        public long append(Row row) throws IOException {
            used = 0;
            number(row.number());
            number(row.cells().size());
            for (Cell cell : row.cells()) {
                number(cell.column());
                number(cell.kind().ordinal());
                byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
                number(text.length);
                reserve(text.length);
                System.arraycopy(text, 0, frame, used, text.length);
                used += text.length;
            }
            return frames.append(frame, used);
        }

        private void number(int value) {
            reserve(5);
            int rest = value;
            while (rest > 0x7f) {
                frame[used++] = (byte) (rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            frame[used++] = (byte) rest;
        }

        private void reserve(int more) {
            if (used + more > frame.length) {
                frame = Arrays.copyOf(frame, Math.max(frame.length * 2, used + more));
            }
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }

    /** Reads rows by their offset, or all in the order written. */
    public static final class Reader implements AutoCloseable {

        private final FrameFile.Reader frames;

        /** Opens a file that a writer has closed. */
        public Reader(Path file) throws IOException {
            frames = new FrameFile.Reader(file);
        }

        /** Takes each row with its offset. */
        @FunctionalInterface
        public interface Consumer {
            /** Called for each row. */
            void accept(long offset, Row row);
        }

        /** The row at an offset. */
        public Row read(long offset) {
            return row(frames.read(offset));
        }

        /** Hands over all rows in the order written. */
        public void forEach(Consumer consumer) throws IOException {
            frames.forEach((offset, frame) -> consumer.accept(offset, row(frame)));
        }

        /** Hands over the rows of these numbers in the order written. The cells of others are not read. */
        public void forEach(IntPredicate numbers, Consumer consumer) throws IOException {
            frames.forEach((offset, frame) -> {
                if (numbers.test(new Frame(frame).number())) {
                    consumer.accept(offset, row(frame));
                }
            });
        }

        /** Hands over all rows in the order written, as they are on disk. */
        public void forEachPacked(SheetRows.PackedConsumer consumer) throws IOException {
            frames.forEach((offset, frame) ->
                    consumer.accept(new SheetRows.Packed(offset, frame.length, wanted -> row(frame, wanted))));
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }

    private static Row row(byte[] bytes) {
        return row(bytes, column -> true);
    }

    private static Row row(byte[] bytes, IntPredicate wanted) {
        Frame frame = new Frame(bytes);
        int number = frame.number();
        int count = frame.number();
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int column = frame.number();
            Cell.Kind kind = KINDS[frame.number()];
            int length = frame.number();
            if (wanted.test(column)) {
                cells.add(new Cell(column, kind, frame.text(length)));
            } else {
                frame.skip(length);
            }
        }
        return new Row(number, cells);
    }

    /** The bytes of a row as they are read. */
    private static final class Frame {

        /** The texts of one ASCII character. */
        private static final String[] SINGLE =
                IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

        private final byte[] bytes;
        private int at;

        Frame(byte[] bytes) {
            this.bytes = bytes;
        }

        int number() {
            int value = bytes[at++];
            if (value >= 0) { // most have one byte
                return value;
            }
            value &= 0x7f;
            for (int shift = 7; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        void skip(int length) {
            at += length;
        }

        String text(int length) {
            if (length == 1 && bytes[at] >= 0) { // two cells in five hold 0 or 1
                return SINGLE[bytes[at++]];
            }
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }
    }
}
