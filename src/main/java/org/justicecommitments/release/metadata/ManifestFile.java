package org.justicecommitments.release.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes manifests as JSON, names in snake_case, instants as ISO 8601. */
public final class ManifestFile {

    /** The name of the manifest in a release. */
    public static final String NAME = "release.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPrettyPrinter(new tools.jackson.core.util.DefaultPrettyPrinter()
                    .withObjectIndenter(new tools.jackson.core.util.DefaultIndenter("  ", "\n")))
            .build();

    private ManifestFile() {}

    /** The bytes of a manifest. */
    public static byte[] bytes(Manifest manifest) {
        return (JSON.writeValueAsString(manifest) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The manifest of a release folder; empty if the folder holds no complete release. */
    public static Optional<Manifest> read(Path release) {
        try {
            return parse(Files.readAllBytes(release.resolve(NAME)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The manifest in these bytes; empty if they hold none. */
    public static Optional<Manifest> parse(byte[] bytes) {
        return parse(bytes, Manifest.class);
    }

    /** A value of the same style in these bytes; empty if they hold none. */
    public static <T> Optional<T> parse(byte[] bytes, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(bytes, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Any value as JSON of the same style. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    /** A value on one line. */
    public static String oneLine(Object value) {
        return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }
}
