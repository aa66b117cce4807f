package org.justicecommitments.release.parquet;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows, put aside by year: a file each on disk, until all are known. Parquet holds a row group of each file that is open, so that
 * one file a year cannot be written at once.
 */
final class YearSpill {

    private static final int IN_MEMORY = 2 << 20;
    private static final int NO_YEAR = Integer.MIN_VALUE;

    private final Path folder;
    private final SortedMap<Integer, Bucket> buckets = new TreeMap<>();
    private int inMemory;

    /** The rows of a year that are not on disk yet. */
    private static final class Bucket {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final DataOutputStream out = new DataOutputStream(bytes);
        long rows;
    }

    /** Takes a row. */
    interface Taker {
        void take(List<Optional<Object>> row) throws IOException;
    }

    /** An empty one, in a folder that is made when it is needed. */
    YearSpill(Path folder) {
        this.folder = folder;
    }

    /** Puts a row aside. */
    void add(Optional<Integer> year, List<? extends Optional<?>> row) throws IOException {
        Bucket bucket = buckets.computeIfAbsent(year.orElse(NO_YEAR), y -> new Bucket());
        int before = bucket.bytes.size();
        for (Optional<?> cell : row) {
            write(bucket.out, cell.isPresent() ? cell.get() : null);
        }
        bucket.rows++;
        inMemory += bucket.bytes.size() - before;
        if (inMemory > IN_MEMORY) {
            flush();
        }
    }

    /** The years of its rows, ascending, before them those without one. */
    List<Optional<Integer>> years() {
        return buckets.keySet().stream()
                .map(year -> Optional.of(year).filter(y -> y != NO_YEAR))
                .toList();
    }

    /** Hands the rows of a year on, in their order, and lets go of them. */
    void drain(Optional<Integer> year, int columns, Taker taker) throws IOException {
        flush();
        Bucket bucket = buckets.remove(year.orElse(NO_YEAR));
        Path file = file(year.orElse(NO_YEAR));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            for (long left = bucket == null ? 0 : bucket.rows; left > 0; left--) {
                List<Optional<Object>> row = new ArrayList<>(columns);
                for (int i = 0; i < columns; i++) {
                    row.add(Optional.ofNullable(read(in)));
                }
                taker.take(row);
            }
        }
        Files.delete(file);
    }

    private void flush() throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<Integer, Bucket> entry : buckets.entrySet()) {
            ByteArrayOutputStream bytes = entry.getValue().bytes;
            if (bytes.size() > 0) {
                try (OutputStream file = Files.newOutputStream(
                        file(entry.getKey()), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                    bytes.writeTo(file);
                }
                bytes.reset();
            }
        }
        inMemory = 0;
    }

    private Path file(int year) {
        return folder.resolve(year + ".cells");
    }

    private static void write(DataOutputStream out, @Nullable Object cell) throws IOException {
        if (cell == null) {
            out.writeByte('-');
        } else if (cell instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeByte('t');
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (cell instanceof LocalDate date) {
            out.writeByte('d');
            out.writeLong(date.toEpochDay());
        } else if (cell instanceof Boolean flag) {
            out.writeByte(flag ? '1' : '0');
        } else if (cell instanceof Double number) {
            out.writeByte('n');
            out.writeDouble(number);
        } else if (cell instanceof Number number) {
            out.writeByte('i');
            out.writeLong(number.longValue());
        } else {
            throw new IllegalArgumentException("A cell cannot hold a " + cell.getClass());
        }
    }

    private static @Nullable Object read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case '-' -> null;
            case 't' -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case 'd' -> LocalDate.ofEpochDay(in.readLong());
            case '1' -> true;
            case '0' -> false;
            case 'n' -> in.readDouble();
            case 'i' -> in.readLong();
            default -> throw new IOException("A row that was put aside is damaged");
        };
    }
}
