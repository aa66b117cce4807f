package org.justicecommitments.source.part;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.Refusal;

/**
 * The zip archive of a workbook, read by its directory. Names are compared as writers of all kinds spell them: whatever the
 * case, with slashes of either kind. What is unpacked is counted against the limits and against its checksum.
 */
public final class Archive implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final long MEGABYTE = 1 << 20;

    /** Parts up to this size may be packed as tightly as they like: they do no harm. */
    private static final long HARMLESS = 32 * MEGABYTE;

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long total;

    private Archive(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Opens an archive; names that are not in UTF-8 are no obstacle. */
    public static Archive open(Path file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        }
        if (zip.size() > limits.entries()) {
            zip.close();
            throw new LimitExceeded(Refusal.TOO_MANY_ENTRIES);
        }
        Archive archive = new Archive(zip, limits);
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> archive.entries.putIfAbsent(key(entry.getName()), entry));
        return archive;
    }

    /** The names of its files in the form in which they are compared, in the order of the archive. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** Whether it holds a file. */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The content of a file, if it is there. */
    public Optional<InputStream> read(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        return entry == null
                ? Optional.empty()
                : Optional.of(new BufferedInputStream(new Bounded(zip.getInputStream(entry), entry), BUFFER));
    }

    private static String key(String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : name.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A part as it is unpacked. */
    private final class Bounded extends FilterInputStream {

        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long bytes;
        private long sinceTag;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                if (entry.getCrc() >= 0 && entry.getCrc() != checksum.getValue()) {
                    throw new ZipException("The checksum is another one");
                }
                return read;
            }
            checksum.update(buffer, offset, read);
            bytes += read;
            total += read;
            if (bytes > limits.partMegabytes() * MEGABYTE || total > limits.totalMegabytes() * MEGABYTE) {
                throw new LimitExceeded(Refusal.PART_TOO_LARGE);
            }
            if (bytes > HARMLESS && bytes / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
                throw new LimitExceeded(Refusal.RATIO_TOO_HIGH);
            }
            measureTag(buffer, offset, read);
            return read;
        }

        /** No tag and no text may be longer than a cell: a parser keeps all of it in memory. */
        private void measureTag(byte[] buffer, int offset, int read) throws IOException {
            int last = offset + read - 1;
            while (last >= offset && buffer[last] != '<') {
                last--;
            }
            sinceTag = last < offset ? sinceTag + read : offset + read - last;
            if (sinceTag > 8L * limits.cellCharacters() + BUFFER) {
                throw new LimitExceeded(Refusal.CELL_TOO_LONG);
            }
        }
    }
}
