package org.justicecommitments.web.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a file that somebody asks for.
 *
 * @param first the first of them
 * @param length how many; 0 if the file has none of them
 */
record ByteRange(long first, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * What a Range header asks of a file of so many bytes. Empty if it is to be ignored: it is no range of bytes, or several, for
     * which the whole file is a right answer too.
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher one = ONE.matcher(header.strip());
        if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (one.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(one.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long first = Long.parseLong(one.group(1));
        long end = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
        if (end < first && !one.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, first >= size ? 0 : Math.min(end, size - 1) - first + 1));
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** As a Content-Range header of a file of so many bytes. */
    String header(long size) {
        return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
    }
}
