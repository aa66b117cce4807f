package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/** The public folder, as far as it holds complete releases. */
public record Output(Path root) {

    /** Where the releases are. */
    public Path releases() {
        return root.resolve("releases");
    }

    /** The folder of a release. */
    public Path release(String id) {
        return releases().resolve(id);
    }

    /** The manifests of all complete releases, newest first. */
    public List<Manifest> manifests() throws IOException {
        if (!Files.isDirectory(releases())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(releases())) {
            return folders.filter(Files::isDirectory)
                    .flatMap(folder ->
                            ManifestFile.read(folder).stream().filter(manifest -> folder.endsWith(manifest.id())))
                    .sorted(Comparator.comparing(Manifest::id).reversed())
                    .toList();
        }
    }

    /** The names of all release folders, newest first, whether or not they can be read. */
    public List<String> ids() throws IOException {
        if (!Files.isDirectory(releases())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(releases())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The newest complete release. */
    public Optional<Manifest> latest() throws IOException {
        return manifests().stream().findFirst();
    }
}
