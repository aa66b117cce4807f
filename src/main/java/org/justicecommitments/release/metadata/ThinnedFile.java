package org.justicecommitments.release.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The mark of a release whose data was removed, {@code thinned.json} in its folder.
 *
 * @param release the release
 * @param successor the release that takes its place
 */
public record ThinnedFile(String release, String successor) {

    /** The name of the file. */
    public static final String NAME = "thinned.json";

    private static final String CHANGES = "changes/";
    private static final String STYLE_SHEET = "style.css";

    /** The mark in a release's folder, if it has one. */
    public static Optional<ThinnedFile> in(Path release) throws IOException {
        Path file = release.resolve(NAME);
        return Files.isRegularFile(file)
                ? ManifestFile.parse(Files.readAllBytes(file), ThinnedFile.class)
                : Optional.empty();
    }

    /** Whether a thinned release keeps a file, byte for byte. */
    public static boolean keeps(String path) {
        return !isPage(path)
                && (path.startsWith(CHANGES)
                        || path.equals("CHANGES.md")
                        || path.equals(STYLE_SHEET)
                        || path.equals(ManifestFile.NAME)
                        || path.equals(Seal.CHECKSUMS));
    }

    /** Whether a file is a page, and not one of the changes; in a thinned release a short page stands in its place. */
    public static boolean isPage(String path) {
        return path.endsWith(".html") && !path.startsWith(CHANGES);
    }
}
