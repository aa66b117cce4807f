package org.justicecommitments.release.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** Completes a release: the list of its files with their hashes, then the checksums, then, last, the manifest. */
public final class Seal {

    /** The name of the checksums in a release. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private Seal() {}

    /** The files of a release folder, by path, but for its manifest and checksums. */
    public static List<ReleaseFile> files(Path release) throws IOException {
        try (Stream<Path> walk = Files.walk(release)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> file(release, file))
                    .filter(file -> !file.path().equals(ManifestFile.NAME)
                            && !file.path().equals(CHECKSUMS))
                    .sorted(Comparator.comparing(ReleaseFile::path))
                    .toList();
        }
    }

    private static ReleaseFile file(Path release, Path file) {
        try {
            String path = release.relativize(file).toString().replace('\\', '/');
            return new ReleaseFile(path, Files.size(file), Sha256.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the checksums of all files and of the manifest, then the manifest. */
    public static void write(Path release, Manifest manifest) throws IOException {
        byte[] bytes = ManifestFile.bytes(manifest);
        StringBuilder sums = new StringBuilder();
        manifest.files().forEach(file -> line(sums, file.sha256(), file.path()));
        line(sums, Sha256.of(new String(bytes, StandardCharsets.UTF_8)), ManifestFile.NAME);
        Files.writeString(release.resolve(CHECKSUMS), sums, StandardCharsets.UTF_8);
        Files.write(release.resolve(ManifestFile.NAME), bytes);
    }

    private static void line(StringBuilder sums, String sha256, String path) {
        sums.append(sha256).append("  ").append(path).append('\n');
    }
}
