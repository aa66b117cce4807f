package org.justicecommitments.job.batch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as bytes: for what is written for every row of a run. Words that recur, such as codes, names of columns and files,
 * are written once, and stand for themselves by a number from then on.
 *
 * @param codec what knows the parts of a value
 */
record CompactForm<T>(Codec<T> codec) implements StageFile.Form<T> {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_WORDS = 1 << 12;
    private static final int VALUE = 1;
    private static final int FIRST_VALUE = 2;

    /** Knows the parts of a value. */
    interface Codec<T> {
        /** Writes the parts. */
        void write(T value, Out out) throws IOException;

        /** Reads what was written. */
        T read(In in) throws IOException;
    }

    @Override
    public StageFile.Writer<T> writer(OutputStream to) {
        Out out = new Out(to);
        return new StageFile.Writer<>() {
            private int mark = FIRST_VALUE;

            @Override
            public void write(T value) throws IOException {
                out.octet(mark);
                mark = VALUE;
                codec.write(value, out);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    @Override
    public StageFile.Reader<T> reader(Path file) throws IOException {
        In in = new In(Files.newInputStream(file));
        return new StageFile.Reader<>() {
            @Override
            public Optional<T> next() throws IOException {
                if (in.isAtEnd()) {
                    return Optional.empty();
                } else if (in.number() == FIRST_VALUE) {
                    in.words.clear(); // another file begins, which another run of the writer left
                }
                return Optional.of(codec.read(in));
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Takes the parts of values. */
    static final class Out implements AutoCloseable {

        private final OutputStream to;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        private final Map<String, Integer> words = new HashMap<>();

        Out(OutputStream to) {
            this.to = to;
        }

        private ByteBuffer room(int bytes) throws IOException {
            if (buffer.remaining() < bytes) {
                flush();
            }
            return buffer;
        }

        private void flush() throws IOException {
            if (buffer.position() > 0) {
                to.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }

        private void octet(int value) throws IOException {
            room(1).put((byte) value);
        }

        /** A whole number. */
        void number(int value) throws IOException {
            ByteBuffer room = room(5);
            int rest = value;
            while ((rest & ~0x7f) != 0) {
                room.put((byte) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            room.put((byte) rest);
        }

        /** A whole number of any size. */
        void whole(long value) throws IOException {
            room(Long.BYTES).putLong(value);
        }

        void real(double value) throws IOException {
            room(Double.BYTES).putDouble(value);
        }

        /** A text of its own. */
        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            if (bytes.length > BUFFER) {
                flush();
                to.write(bytes);
            } else {
                room(bytes.length).put(bytes);
            }
        }

        /** A text that recurs. */
        void word(String word) throws IOException {
            Integer known = words.get(word);
            if (known != null) {
                number(known + 1);
                return;
            }
            number(0);
            text(word);
            if (words.size() < MOST_WORDS) {
                words.put(word, words.size());
            }
        }

        @Override
        public void close() throws IOException {
            try (to) {
                flush();
            }
        }
    }

    /** Gives the parts of values in the order in which they were written. */
    static final class In implements AutoCloseable {

        private final InputStream from;
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
        private final List<String> words = new ArrayList<>();

        In(InputStream from) {
            this.from = from;
        }

        private boolean isAtEnd() throws IOException {
            return !buffer.hasRemaining() && !isFilled(1);
        }

        /** What was read ahead, with so many bytes at least. */
        private ByteBuffer ahead(int bytes) throws IOException {
            if (buffer.remaining() < bytes && !isFilled(bytes)) {
                throw new EOFException("The file ends within a value");
            }
            return buffer;
        }

        /** Reads on, and says whether there are so many bytes. */
        private boolean isFilled(int bytes) throws IOException {
            buffer.compact();
            int read = from.readNBytes(buffer.array(), buffer.position(), buffer.remaining());
            buffer.position(buffer.position() + read).flip();
            return buffer.remaining() >= bytes;
        }

        int number() throws IOException {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = ahead(1).get();
                value |= (next & 0x7f) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        long whole() throws IOException {
            return ahead(Long.BYTES).getLong();
        }

        double real() throws IOException {
            return ahead(Double.BYTES).getDouble();
        }

        String text() throws IOException {
            int length = number();
            if (length > BUFFER) {
                return longText(length);
            }
            int start = ahead(length).position();
            buffer.position(start + length);
            return new String(buffer.array(), start, length, StandardCharsets.UTF_8);
        }

        private String longText(int length) throws IOException {
            byte[] bytes = new byte[length];
            int there = buffer.remaining();
            buffer.get(bytes, 0, there);
            if (from.readNBytes(bytes, there, length - there) < length - there) {
                throw new EOFException("The file ends within a text");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String word() throws IOException {
            int known = number();
            if (known > 0) {
                return words.get(known - 1);
            }
            String word = text();
            if (words.size() < MOST_WORDS) {
                words.add(word);
            }
            return word;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
