package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.FrameFile;

/**
 * Texts that are found by their number. The first ones stay in memory; those beyond a bound go to disk in blocks, of which those
 * that were used last are kept: cells refer to their texts almost in the order in which these stand.
 */
final class TextStore implements AutoCloseable {

    /** How many characters stay in memory. */
    private static final long IN_MEMORY = 24L << 20;

    private static final int BLOCK = 256;
    private static final int CHARACTERS_OF_BLOCK = 1 << 18;
    private static final long IN_CACHE = 8L << 20;

    private final Path scratch;
    private final long bound;
    private final List<String> first = new ArrayList<>();
    private long characters;
    private int count;

    private final List<String> pending = new ArrayList<>();
    private long pendingCharacters;
    private @Nullable Path file;
    private FrameFile.@Nullable Writer writer;
    private FrameFile.@Nullable Reader reader;
    private long[] offsets = new long[64];
    private int[] starts = new int[64];
    private int blocks;

    private final Map<Integer, Block> cache = new LinkedHashMap<>(64, 0.75f, true);
    private long cached;
    private int lastStart;
    private List<String> last = List.of();

    private record Block(List<String> texts, long characters) {}

    /** An empty store that may use a folder. */
    TextStore(Path scratch) {
        this(scratch, IN_MEMORY);
    }

    TextStore(Path scratch, long bound) {
        this.scratch = scratch;
        this.bound = bound;
    }

    /** Adds the next text. */
    void add(String text) {
        count++;
        if (writer == null && pending.isEmpty() && characters + text.length() <= bound) {
            characters += text.length() + 16L; // what an object costs, about
            first.add(text);
            return;
        }
        pending.add(text);
        pendingCharacters += text.length();
        if (pending.size() == BLOCK || pendingCharacters > CHARACTERS_OF_BLOCK) {
            spill();
        }
    }

    private void spill() {
        try {
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        if (writer == null) {
            file = Files.createTempFile(scratch, "texts", null);
            writer = new FrameFile.Writer(file);
        }
        byte[][] encoded = new byte[pending.size()][];
        int size = 0;
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = pending.get(i).getBytes(StandardCharsets.UTF_8);
            size += Integer.BYTES + encoded[i].length;
        }
        ByteBuffer frame = ByteBuffer.allocate(size + Integer.BYTES).putInt(encoded.length);
        for (byte[] text : encoded) {
            frame.putInt(text.length).put(text);
        }
        if (blocks == offsets.length) {
            offsets = Arrays.copyOf(offsets, blocks * 2);
            starts = Arrays.copyOf(starts, blocks * 2);
        }
        starts[blocks] = count - encoded.length;
        offsets[blocks++] = writer.append(frame.array(), frame.position());
        pending.clear();
        pendingCharacters = 0;
    }

    /** Ends the adding. */
    void seal() {
        if (!pending.isEmpty()) {
            spill();
        }
        if (writer != null && file != null) {
            try {
                writer.close();
                reader = new FrameFile.Reader(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How many texts there are. */
    int size() {
        return count;
    }

    /** The text with a number, from 0 to below the size. */
    String get(int index) {
        if (index < first.size()) {
            return first.get(index);
        }
        int inLast = index - lastStart;
        if (inLast < 0 || inLast >= last.size()) {
            int found = Arrays.binarySearch(starts, 0, blocks, index);
            int block = found >= 0 ? found : -found - 2;
            last = block(block);
            lastStart = starts[block];
            inLast = index - lastStart;
        }
        return last.get(inLast);
    }

    private List<String> block(int number) {
        Block block = cache.get(number);
        if (block == null) {
            block = read(number);
            cache.put(number, block);
            cached += block.characters;
            var oldest = cache.entrySet().iterator();
            while (cached > IN_CACHE && cache.size() > 1) {
                cached -= oldest.next().getValue().characters;
                oldest.remove();
            }
        }
        return block.texts;
    }

    private Block read(int number) {
        if (reader == null) {
            throw new IllegalStateException("The texts are not sealed");
        }
        ByteBuffer frame = ByteBuffer.wrap(reader.read(offsets[number]));
        String[] texts = new String[frame.getInt()];
        for (int i = 0; i < texts.length; i++) {
            int length = frame.getInt();
            texts[i] = new String(frame.array(), frame.position(), length, StandardCharsets.UTF_8);
            frame.position(frame.position() + length);
        }
        return new Block(Arrays.asList(texts), frame.limit());
    }

    @Override
    public void close() {
        try {
            if (writer != null) {
                writer.close();
            }
            if (reader != null) {
                reader.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
