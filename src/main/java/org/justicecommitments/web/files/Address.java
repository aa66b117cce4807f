package org.justicecommitments.web.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The path of an address, taken apart and decoded once, strictly. */
final class Address {

    private static final int LONGEST = 2_000;
    private static final int HEX = 16;

    private Address() {}

    /**
     * The decoded segments of a raw path; the last is empty for a folder. Empty if any of them could be taken for more than a
     * name: dots alone, separators, backslashes, control characters, what is no UTF-8.
     */
    static Optional<List<String>> segments(String rawPath) {
        if (!rawPath.startsWith("/") || rawPath.length() > LONGEST) {
            return Optional.empty();
        }
        String[] raw = rawPath.substring(1).split("/", -1);
        List<String> segments = new ArrayList<>();
        for (int i = 0; i < raw.length; i++) {
            Optional<String> segment = decoded(raw[i]);
            boolean last = i == raw.length - 1;
            if (segment.filter(text -> isName(text) || (last && text.isEmpty())).isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(segments);
    }

    /** Whether a path below a folder has names only, and no way out. */
    static boolean isPlain(String path) {
        return Arrays.stream(path.split("/", -1)).allMatch(Address::isName);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && !text.equals(".")
                && !text.equals("..")
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || c == '/' || c == '\\' || c == ':' || c == ';');
    }

    private static Optional<String> decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                boolean whole = i + 2 < raw.length();
                int high = whole ? Character.digit(raw.charAt(i + 1), HEX) : -1;
                int low = whole ? Character.digit(raw.charAt(i + 2), HEX) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(high * HEX + low);
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
