package org.justicecommitments.web.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.publish.OpenFile;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.web.files.PublicFolder.Found;
import org.springframework.web.HttpRequestHandler;

/** Answers requests for public files: conditions, ranges, caching. A file is opened once, and all of an answer comes from there. */
public final class PublicFiles implements HttpRequestHandler {

    /** Pages get an origin of their own: what runs in one has no cookie of the console, and no right to ask it. */
    private static final String POLICY =
            "sandbox allow-scripts allow-downloads allow-popups allow-forms; frame-ancestors 'none'; object-src 'none'";

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int BUFFER = 1 << 16;
    private static final int HASHED = 32 << 20;
    private static final int TAG_DIGITS = 32;

    private final PublicFolder folder;

    /** The files of a public folder. */
    public PublicFiles(Output output) {
        this.folder = new PublicFolder(output);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            say(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET and HEAD.");
            return;
        }
        Optional<List<String>> segments = Address.segments(request.getRequestURI());
        Found found = segments.isEmpty() ? new Found.Nothing() : folder.find(segments.get());
        if (found instanceof Found.File file) {
            try (OpenFile bytes = file.bytes()) {
                send(request, response, file.file(), bytes);
            }
        } else if (found instanceof Found.Elsewhere elsewhere) {
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Location", elsewhere.address());
            response.setStatus(
                    elsewhere.forGood() ? HttpServletResponse.SC_MOVED_PERMANENTLY : HttpServletResponse.SC_FOUND);
        } else {
            nothing(request, response);
        }
    }

    private static void nothing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        say(request, response, HttpServletResponse.SC_NOT_FOUND, "There is no such file.");
    }

    private static void say(HttpServletRequest request, HttpServletResponse response, int status, String text)
            throws IOException {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, PublicFile file, OpenFile bytes)
            throws IOException {
        long size = bytes.size();
        String tag = tag(file, bytes, size);
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", caching(file));
        file.published().ifPresent(instant -> response.setDateHeader("Last-Modified", instant.toEpochMilli()));
        file.address().ifPresent(address -> response.setHeader("Content-Location", address));
        if (isKnown(request, file, tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Optional<ByteRange> range = range(request, file, tag, size);
        if (range.filter(asked -> !asked.isSatisfiable()).isPresent()) {
            response.setHeader("Content-Range", "bytes */" + size);
            say(request, response, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, "There are no such bytes.");
            return;
        }
        ByteRange sent = range.orElse(new ByteRange(0, size));
        response.setContentType(file.type());
        response.setContentLengthLong(sent.length());
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", sent.header(size));
        }
        if (request.getMethod().equals("GET")) {
            copy(bytes, sent, response.getOutputStream());
        }
    }

    /** A strong tag: the hash in the manifest, or, where none speaks of these bytes, of the bytes that are about to be sent. */
    private static String tag(PublicFile file, OpenFile bytes, long size) throws IOException {
        if (file.bytes() == size && !file.isPage()) {
            return "\"" + file.sha256().substring(0, TAG_DIGITS) + "\"";
        }
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < Math.min(size, HASHED); ) {
            int read = bytes.read(buffer.clear(), at);
            if (read < 0) {
                break;
            }
            digest.update(buffer.flip());
            at += read;
        }
        digest.update(Long.toString(size).getBytes(StandardCharsets.UTF_8));
        return "\"" + HexFormat.of().formatHex(digest.digest()).substring(0, TAG_DIGITS) + "\"";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** A release never changes, but that short pages take the place of its pages when it is thinned. */
    private static String caching(PublicFile file) {
        boolean fixed = file.bytes() >= 0 && !file.isPage() && file.address().isEmpty();
        return fixed
                ? "public, max-age=%d, immutable".formatted(Duration.ofDays(365).toSeconds())
                : "no-cache";
    }

    private static boolean isKnown(HttpServletRequest request, PublicFile file, String tag) {
        @Nullable String noneMatch = request.getHeader("If-None-Match");
        if (noneMatch != null) {
            return Arrays.stream(noneMatch.split(",", -1))
                    .map(known -> known.strip().replaceFirst("^W/", ""))
                    .anyMatch(known -> known.equals("*") || known.equals(tag));
        }
        Optional<Instant> published = file.published();
        return published.isPresent()
                && !file.isPage()
                && file.address().isEmpty()
                && since(request) >= published.get().getEpochSecond() * 1000;
    }

    private static long since(HttpServletRequest request) {
        try {
            return request.getDateHeader("If-Modified-Since");
        } catch (IllegalArgumentException e) { // not a date
            return -1;
        }
    }

    /**
     * The range to send; empty for all of the file. Where an address moves from release to release, a range is only given to who
     * proves, by the tag, that it goes on with the same bytes.
     */
    private static Optional<ByteRange> range(HttpServletRequest request, PublicFile file, String tag, long size) {
        @Nullable String asked = request.getHeader("Range");
        if (asked == null || !request.getMethod().equals("GET")) {
            return Optional.empty();
        }
        @Nullable String condition = request.getHeader("If-Range");
        boolean moves = file.address().isPresent() || file.bytes() < 0;
        boolean same = condition == null ? !moves : condition.strip().equals(tag);
        return same ? ByteRange.of(asked, size) : Optional.empty();
    }

    private static void copy(OpenFile bytes, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long at = range.first();
        long end = range.first() + range.length();
        while (at < end) {
            buffer.clear().limit((int) Math.min(BUFFER, end - at));
            int read = bytes.read(buffer, at);
            if (read < 0) {
                throw new IOException("The file is shorter than it was");
            }
            out.write(buffer.array(), 0, read);
            at += read;
        }
    }
}
