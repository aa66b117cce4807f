package org.justicecommitments.source.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The encoding of a text file.
 *
 * @param charset the character set
 * @param bom how many bytes at the start are a byte order mark
 * @param guessed whether nothing in the file proves it
 */
record TextEncoding(Charset charset, int bom, boolean guessed) {

    private static final int PROBE = 1 << 16;

    /** The encoding of a file; empty if it is no text. */
    static Optional<TextEncoding> detect(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(PROBE);
        }
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, !isUtf8(file)));
        } else if (startsWith(start, 0xff, 0xfe)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, false));
        } else if (startsWith(start, 0xfe, 0xff)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, false));
        } else if (hasControls(start)) {
            return Optional.empty();
        }
        boolean utf8 = isUtf8(file);
        return Optional.of(new TextEncoding(utf8 ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"), 0, !utf8));
    }

    /** Opens the file after its byte order mark; bytes that are no characters become U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(bom);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        return bytes.length >= expected.length
                && java.util.stream.IntStream.range(0, expected.length).allMatch(i -> (bytes[i] & 0xff) == expected[i]);
    }

    private static boolean hasControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[PROBE];
        try (Reader reader = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8.newDecoder())) {
            int read = 0;
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
