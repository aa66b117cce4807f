package org.justicecommitments.blackbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;

/** Small releases with files of any content, for tests of what is served. */
final class HandMadeReleases {

    private HandMadeReleases() {}

    /** Makes a release with these files, and has {@code latest} point to it. */
    static void make(Path output, String id, Map<String, byte[]> files) throws IOException {
        Path release = output.resolve("releases").resolve(id);
        List<Manifest.ReleaseFile> listed = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = release.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
            listed.add(new Manifest.ReleaseFile(file.getKey(), file.getValue().length, Sha256.of(path)));
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", id);
        manifest.put("sample", true);
        manifest.put("published", "2026-01-02T03:04:05Z");
        manifest.put("identity", new Manifest.Identity("a", "b", "c"));
        manifest.put("files", listed);
        Files.writeString(release.resolve(ManifestFile.NAME), ManifestFile.json(manifest), StandardCharsets.UTF_8);
        Files.writeString(output.resolve("index.html"), "<p>newest: " + id + "</p>", StandardCharsets.UTF_8);
        pointTo(output, id);
    }

    /** Moves {@code latest}, in one step as a run does. */
    static void pointTo(Path output, String id) throws IOException {
        Path next = output.resolve(".latest.next");
        Files.createSymbolicLink(next, Path.of("releases", id));
        Files.move(next, output.resolve("latest"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.replace(output.resolve("latest.json"), ManifestFile.json(Map.of("id", id)));
    }
}
