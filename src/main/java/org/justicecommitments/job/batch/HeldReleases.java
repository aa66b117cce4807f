package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;

/** The releases that wait in the state folder for a person. */
public record HeldReleases(StateFolder state) {

    /** How to publish a held release, for people. */
    public static String remedy(String id) {
        return "See what changed with `diff --held %1$s`; publish it with `releases approve %1$s --reason ... --by ...`."
                .formatted(id);
    }

    /** The manifests, newest first. */
    public List<Manifest> all() throws IOException {
        List<Manifest> all = new ArrayList<>();
        if (Files.isDirectory(state.held())) {
            try (Stream<Path> list = Files.list(state.held())) {
                list.filter(Files::isDirectory).forEach(folder -> ManifestFile.read(folder)
                        .filter(held -> folder.endsWith(held.id()))
                        .ifPresent(all::add));
            }
        }
        all.sort(Comparator.comparing(Manifest::id).reversed());
        return all;
    }

    /** The manifest of a held release. */
    public Optional<Manifest> find(String id) throws IOException {
        return all().stream().filter(held -> held.id().equals(id)).findFirst();
    }

    /** The folder of a held release. */
    public Path folder(Manifest held) {
        return state.held().resolve(held.id());
    }

    /** Takes a sealed release in, in place of those that were made from the same. */
    void hold(Path release, Manifest manifest) throws IOException {
        for (Manifest held : all()) {
            if (held.identity().equals(manifest.identity())) {
                forget(held);
            }
        }
        Durable.publish(release, folder(manifest));
    }

    void forget(Manifest held) throws IOException {
        Durable.delete(folder(held));
    }
}
