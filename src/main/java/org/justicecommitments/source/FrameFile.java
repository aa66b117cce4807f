package org.justicecommitments.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of byte arrays, each with its length before it, found again by its offset or read in the order written. */
public final class FrameFile {

    private static final int BUFFER = 1 << 16;

    private FrameFile() {}

    /** Writes frames one after another. */
    public static final class Writer implements AutoCloseable {

        private final DataOutputStream out;
        private long offset;

        /** Opens a new file, replacing an old one. */
        public Writer(Path file) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
        }

        /** Writes the first bytes of an array, and gives the offset at which they can be read again. */
        public long append(byte[] bytes, int length) throws IOException {
            long at = offset;
            out.writeInt(length);
            out.write(bytes, 0, length);
            offset += Integer.BYTES + (long) length;
            return at;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Where a file can be cut into blocks of so many frames.
     *
     * @return the offset of the first frame of each block, and the length of the file behind them
     */
    public static List<Long> cuts(Path file, int frames) throws IOException {
        List<Long> cuts = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER))) {
            long size = channel.size();
            long offset = 0;
            for (long frame = 0; offset < size; frame++) {
                if (frame % frames == 0) {
                    cuts.add(offset);
                }
                int length = in.readInt();
                in.skipNBytes(length);
                offset += Integer.BYTES + (long) length;
            }
            cuts.add(offset);
        }
        return cuts;
    }

    /** Reads frames. */
    public static final class Reader implements AutoCloseable {

        private final Path file;
        private final FileChannel channel;

        /** Opens a file that a writer has closed. */
        public Reader(Path file) throws IOException {
            this.file = file;
            this.channel = FileChannel.open(file, StandardOpenOption.READ);
        }

        /** Takes each frame with its offset. */
        @FunctionalInterface
        public interface Consumer {
            /** Called for each frame. */
            void accept(long offset, byte[] frame);
        }

        /** The frame at an offset. */
        public byte[] read(long offset) {
            try {
                int length = bytes(offset, Integer.BYTES).getInt();
                return bytes(offset + Integer.BYTES, length).array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private ByteBuffer bytes(long offset, int length) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new EOFException(file + " ends within a frame");
                }
            }
            return buffer.flip();
        }

        /** Hands over all frames in the order written. */
        public void forEach(Consumer consumer) throws IOException {
            long size = channel.size();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
                for (long offset = 0; offset < size; ) {
                    byte[] frame = new byte[in.readInt()];
                    in.readFully(frame);
                    consumer.accept(offset, frame);
                    offset += Integer.BYTES + (long) frame.length;
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
