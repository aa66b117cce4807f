package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/** A public folder on this machine. */
public record FolderOutput(Path root) implements Output {

    private static final String LATEST = "latest";

    @Override
    public String name() {
        return root.toString();
    }

    private Path releases() {
        return root.resolve("releases");
    }

    @Override
    public Path release(String id) {
        return releases().resolve(id);
    }

    @Override
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

    @Override
    public Optional<Manifest> latest() throws IOException {
        Decisions decisions = decisions();
        return manifests().stream().filter(one -> decisions.isCurrent(one.id())).findFirst();
    }

    @Override
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

    @Override
    public void inspect(String id, Inspection inspection) throws IOException {
        inspection.look(release(id));
    }

    @Override
    public void publish(Path staged, String id) throws IOException {
        Durable.publish(staged, release(id));
    }

    @Override
    public void mend() throws IOException {
        Durable.deleteHalfCopies(releases());
    }

    @Override
    public Set<String> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public Optional<OpenFile> open(String file) throws IOException {
        Path folder = root.toAbsolutePath().normalize();
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder) || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        for (Path above = path.getParent(); above != null && !above.equals(folder); above = above.getParent()) {
            if (Files.isSymbolicLink(above)) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new OpenChannel(
                    FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))));
        } catch (NoSuchFileException e) { // it was thinned a moment ago
            return Optional.empty();
        }
    }

    private record OpenChannel(FileChannel channel) implements OpenFile {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer buffer, long at) throws IOException {
            return channel.read(buffer, at);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(root.resolve(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void replaceIn(String id, String file, String text) throws IOException {
        Durable.replace(release(id).resolve(file), text);
    }

    @Override
    public void removeIn(String id, String file) throws IOException {
        Path release = release(id).normalize();
        Path path = release.resolve(file).normalize();
        if (!path.startsWith(release)) {
            throw new IOException("a file of a release has the name " + file + ", which leads out of its folder");
        }
        Files.deleteIfExists(path);
        Path folder = path.getParent();
        while (folder != null && !folder.equals(release) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.findAny().isEmpty();
        }
    }

    @Override
    public boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    @Override
    public void replace(String file, String text) throws IOException {
        Durable.replace(root.resolve(file), text);
    }

    @Override
    public boolean pointsTo(String id) throws IOException {
        Path latest = root.resolve(LATEST);
        if (Files.isSymbolicLink(latest)) {
            return Files.readSymbolicLink(latest).equals(target(id));
        }
        Path copied = latest.resolve(ManifestFile.NAME);
        Path manifest = release(id).resolve(ManifestFile.NAME);
        return Files.exists(copied)
                && Files.exists(manifest)
                && Arrays.equals(Files.readAllBytes(copied), Files.readAllBytes(manifest));
    }

    @Override
    public Optional<String> pointed() throws IOException {
        Path latest = root.resolve(LATEST);
        return Files.isSymbolicLink(latest)
                ? Optional.of(String.valueOf(Files.readSymbolicLink(latest).getFileName()))
                : ManifestFile.read(latest).map(Manifest::id);
    }

    /** A link, moved in one step; where the file system has none, a copy, put in place by two moves. */
    @Override
    public void pointTo(String id) throws IOException {
        Path latest = root.resolve(LATEST);
        Path next = root.resolve("." + LATEST + ".next");
        Path old = root.resolve("." + LATEST + ".old");
        Durable.delete(next);
        Durable.delete(old);
        boolean linked = link(next, id, Files.isSymbolicLink(latest));
        if (!linked) {
            Durable.copy(release(id), next);
            Durable.flush(next);
        }
        if (!linked || Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(latest, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(latest, old, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.move(next, latest, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.delete(old);
    }

    /** Not every file system has links, and not everybody may make them; where one could be made before, it is the disk that fails. */
    private static boolean link(Path at, String id, boolean before) throws IOException {
        try {
            Files.createSymbolicLink(at, at.getFileSystem().getPath("releases", id));
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            if (before) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void pointToNothing() throws IOException {
        Path latest = root.resolve(LATEST);
        if (Files.isDirectory(latest, LinkOption.NOFOLLOW_LINKS)) {
            Durable.delete(latest);
        } else {
            Files.deleteIfExists(latest);
        }
    }

    private static Path target(String id) {
        return Path.of("releases", id);
    }
}
