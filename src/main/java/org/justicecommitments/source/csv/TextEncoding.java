package org.justicecommitments.source.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The encoding of a text file.
 *
 * @param charset the character set
 * @param bom how many bytes at the start are a byte order mark
 * @param confidence how sure it is, from 0 to 100; 100 where the bytes prove it
 * @param damaged whether some bytes are no characters of it
 */
record TextEncoding(Charset charset, int bom, int confidence, boolean damaged) {

    /** Below it a person should look: what is detected wrongly is mostly below it. */
    static final int SURE = 70;

    /** A detector is as sure of one letter as of a hundred; a person is not. */
    private static final int EACH_LETTER_TELLS = 3;

    /** So few letters could be of any Latin encoding: then of the one that is used most. */
    private static final int FEW = 5;

    private static final Set<String> OTHER_LATIN = Set.of("ISO-8859-2", "windows-1250", "windows-1254");

    private static final int PROBE = 1 << 16;
    private static final int SAMPLE = 1 << 18;

    /** The larger sets, which hold the same letters and the quotation marks and dashes that people type. */
    private static final Map<String, String> LARGER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255");

    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** The encoding of a file; empty if it is no text. */
    static Optional<TextEncoding> detect(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(PROBE);
        }
        if (startsWith(start, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3, 100, !isUtf8(file)));
        } else if (startsWith(start, 0xff, 0xfe)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2, 100, false));
        } else if (startsWith(start, 0xfe, 0xff)) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2, 100, false));
        }
        Optional<Charset> wide = wide(start);
        if (wide.isPresent()) {
            return Optional.of(new TextEncoding(wide.get(), 0, 90, false));
        } else if (isBinary(start)) {
            return Optional.empty();
        }
        return Optional.of(
                isUtf8(file) ? new TextEncoding(StandardCharsets.UTF_8, 0, 100, false) : likeliest(beyondAscii(file)));
    }

    /** UTF-16 without its mark: of western text every other byte is zero. */
    private static Optional<Charset> wide(byte[] start) {
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int half = start.length / 2;
        if (half < 8 || Math.max(zeros[0], zeros[1]) < half / 2 || Math.min(zeros[0], zeros[1]) > half / 50) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    /** Some bytes that are no text happen in texts; many do not. */
    private static boolean isBinary(byte[] bytes) {
        int controls = 0;
        for (byte b : bytes) {
            controls += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls > bytes.length / 100;
    }

    private static TextEncoding likeliest(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        int letters = lettersBeyondAscii(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String name = LARGER.getOrDefault(match.getName(), match.getName());
            if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || !Charset.isSupported(name)) {
                continue; // those were looked for before
            }
            boolean chance = letters < FEW && OTHER_LATIN.contains(name) && decodes(sample, FALLBACK);
            Charset charset = chance ? FALLBACK : Charset.forName(name);
            boolean decodes = decodes(sample, charset);
            if (decodes || charset.equals(StandardCharsets.UTF_8)) {
                int confidence = Math.min(match.getConfidence(), EACH_LETTER_TELLS * letters);
                return new TextEncoding(charset, 0, confidence, !decodes);
            }
        }
        return new TextEncoding(FALLBACK, 0, 0, true);
    }

    private static int lettersBeyondAscii(byte[] sample) {
        int letters = 0;
        for (byte b : sample) {
            letters += b < 0 ? 1 : 0;
        }
        return Math.min(letters, 100);
    }

    private static boolean decodes(byte[] sample, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(sample));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The lines of a file that hold more than ASCII, as many as are needed: the others say nothing. */
    private static byte[] beyondAscii(Path file) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean beyond = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PROBE)) {
            for (int b = in.read(); b >= 0 && sample.size() < SAMPLE; b = in.read()) {
                line.write(b);
                beyond |= b >= 0x80;
                if (b == '\n' || b == '\r' || line.size() == PROBE) {
                    if (beyond) {
                        line.writeTo(sample);
                    }
                    line.reset();
                    beyond = false;
                }
            }
        }
        if (beyond) {
            line.writeTo(sample);
        }
        return sample.toByteArray();
    }

    /** Opens the file after its byte order mark; bytes that are no characters become U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), PROBE);
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
