package org.justicecommitments.release.publish.hadoop;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;

/** Local copies of stored releases, because what reads a release reads files. */
final class Mirror {

    private static final String FETCHING = ".incoming-";

    private final Path folder;

    Mirror(Path folder) {
        this.folder = folder;
    }

    /** What fetches a release into a folder. */
    @FunctionalInterface
    interface Fetch {

        void into(Path folder) throws IOException;
    }

    /**
     * The copy of a release. One that is there is taken if its manifest is the stored one: it has the hashes of all else.
     *
     * @param manifest the bytes of the stored manifest; empty if there is none, and then there is no copy either
     */
    Path copy(String id, Optional<byte[]> manifest, Fetch fetch) throws IOException {
        Path copy = folder.resolve(id);
        if (manifest.isPresent() && isCopy(copy, manifest.get())) {
            return copy;
        }
        Durable.delete(copy);
        if (manifest.isPresent()) {
            Files.createDirectories(folder);
            Path incoming = Files.createTempDirectory(folder, FETCHING);
            try {
                fetch.into(incoming);
                Files.move(incoming, copy, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!isCopy(copy, manifest.get())) { // unless another command has just fetched it
                    throw e;
                }
            } finally {
                Durable.delete(incoming);
            }
        }
        return copy;
    }

    private static boolean isCopy(Path copy, byte[] manifest) throws IOException {
        Path file = copy.resolve(ManifestFile.NAME);
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), manifest);
    }

    /** Makes a folder the copy of the release that was made from it, and forgets all other copies but one. */
    void take(Path release, String id, String previous) throws IOException {
        Files.createDirectories(folder);
        forgetAllBut(Set.of(previous));
        try {
            Files.move(release, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Durable.delete(release); // the release is public all the same, and can be fetched
        }
    }

    private void forgetAllBut(Set<String> ids) throws IOException {
        List<Path> old;
        try (Stream<Path> list = Files.list(folder)) {
            old = list.filter(path -> !ids.contains(String.valueOf(path.getFileName())))
                    .toList();
        }
        for (Path path : old) {
            Durable.delete(path);
        }
    }
}
