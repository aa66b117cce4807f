package org.justicecommitments.web.files;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that anybody may have.
 *
 * @param name its name, which tells its type
 * @param bytes its size as the manifest has it; -1 if no manifest speaks of it
 * @param sha256 its hash as the manifest has it; empty if no manifest speaks of it
 * @param published the instant of its release; empty at the root
 * @param address its unchanging address, if it was asked for by one that moves
 */
record PublicFile(String name, long bytes, String sha256, Optional<Instant> published, Optional<String> address) {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("ttl", "text/turtle; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8; header=present"),
            Map.entry("md", "text/markdown; charset=utf-8"),
            Map.entry("cff", "application/yaml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("atom", "application/atom+xml; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    /** Its media type. */
    String type() {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String fallback = name.equals("SHA256SUMS") ? "text/plain; charset=utf-8" : "application/octet-stream";
        return TYPES.getOrDefault(ending, fallback);
    }

    /** Whether it is a page: of a release that is thinned, another one stands in its place. */
    boolean isPage() {
        return name.endsWith(".html");
    }
}
