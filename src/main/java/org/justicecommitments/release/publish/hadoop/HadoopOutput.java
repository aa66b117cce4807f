package org.justicecommitments.release.publish.hadoop;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.OpenFile;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.Publication;
import org.justicecommitments.release.publish.UnusableOutput;

/** A public folder on a file system that Hadoop reaches by a URI. */
public final class HadoopOutput implements Output {

    private static final String RELEASES = "releases";
    private static final String LATEST = "latest";
    private static final String NEXT = ".latest.next";
    private static final String OLD = ".latest.old";

    /** Before the id of a release: the hidden folder that it is written to, or the mark that it is not complete. */
    private static final String INCOMING = ".incoming-";

    private final URI address;
    private final Store store;
    private final Mirror mirror;

    private HadoopOutput(URI address, Store store, Mirror mirror) {
        this.address = address;
        this.store = store;
        this.mirror = mirror;
    }

    /**
     * The output at an address; nothing is read or written yet.
     *
     * @param mirror the local folder for copies of its releases
     */
    public static HadoopOutput open(URI address, Path mirror) throws IOException {
        String user = address.getRawUserInfo();
        if (user != null && user.contains(":")) {
            throw new UnusableOutput("The output's address has a password in it, and would be printed with it;"
                    + " src/docs/storage.md says where credentials belong.");
        }
        return new HadoopOutput(address, Store.open(address), new Mirror(mirror));
    }

    @Override
    public String name() {
        return address.toString();
    }

    private static String folder(String id) {
        return RELEASES + "/" + id;
    }

    private static String manifestOf(String folder) {
        return folder + "/" + ManifestFile.NAME;
    }

    @Override
    public List<String> ids() throws IOException {
        List<FileStatus> all = store.list(RELEASES);
        Set<String> incoming = all.stream()
                .map(file -> file.getPath().getName())
                .filter(name -> name.startsWith(INCOMING))
                .map(name -> name.substring(INCOMING.length()))
                .collect(Collectors.toSet());
        List<String> ids = new ArrayList<>();
        for (FileStatus file : all) {
            String name = file.getPath().getName();
            boolean folder = file.isDirectory() && !name.startsWith(".");
            if (folder && (!incoming.contains(name) || store.exists(manifestOf(folder(name))))) {
                ids.add(name);
            }
        }
        ids.sort(Comparator.reverseOrder());
        return ids;
    }

    private Optional<Manifest> manifestIn(String folder) throws IOException {
        return store.read(manifestOf(folder)).flatMap(ManifestFile::parse);
    }

    @Override
    public List<Manifest> manifests() throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (String id : ids()) {
            manifestIn(folder(id)).filter(m -> m.id().equals(id)).ifPresent(manifests::add);
        }
        return manifests;
    }

    @Override
    public Optional<Manifest> latest() throws IOException {
        Decisions decisions = decisions();
        for (String id : ids()) {
            Optional<Manifest> manifest =
                    decisions.isCurrent(id) ? manifestIn(folder(id)).filter(m -> m.id().equals(id)) : Optional.empty();
            if (manifest.isPresent()) {
                return manifest;
            }
        }
        return Optional.empty();
    }

    @Override
    public Path release(String id) throws IOException {
        return mirror.copy(id, store.read(manifestOf(folder(id))), copy -> store.download(folder(id), copy));
    }

    @Override
    public void inspect(String id, Inspection inspection) throws IOException {
        Path temporary = Files.createTempDirectory("justice-stored-");
        try {
            Path fresh = Files.createDirectories(temporary.resolve(id)); // a release's folder has its id as name
            store.download(folder(id), fresh);
            inspection.look(fresh);
        } finally {
            Durable.delete(temporary);
        }
    }

    @Override
    public void publish(Path staged, String id) throws IOException {
        String incoming = folder(INCOMING + id);
        if (store.exists(folder(id))) {
            throw new FileAlreadyExistsException(folder(id));
        }
        if (store.isRenaming()) {
            store.delete(incoming);
            store.upload(staged, incoming);
            store.rename(incoming, folder(id));
        } else {
            store.replace(incoming, new byte[0]);
            store.upload(staged, folder(id));
            store.delete(incoming);
        }
        String previous = ManifestFile.read(staged).map(Manifest::previous).orElse("");
        mirror.take(staged, id, previous);
    }

    @Override
    public void mend() throws IOException {
        for (FileStatus file : store.list(RELEASES)) {
            String name = file.getPath().getName();
            if (!name.startsWith(INCOMING)) {
                continue;
            }
            String id = name.substring(INCOMING.length());
            boolean half = !store.isRenaming() && !id.isEmpty() && !store.exists(manifestOf(folder(id)));
            if (half) {
                store.delete(folder(id));
            }
            store.delete(folder(name));
        }
    }

    @Override
    public Set<String> files() throws IOException {
        return store.list("").stream()
                .filter(FileStatus::isFile)
                .map(file -> file.getPath().getName())
                .filter(name -> !name.startsWith("."))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<OpenFile> open(String file) throws IOException {
        return store.open(file);
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        return store.read(file);
    }

    @Override
    public void replaceIn(String id, String file, String text) throws IOException {
        store.replace(folder(id) + "/" + file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void removeIn(String id, String file) throws IOException {
        store.delete(folder(id) + "/" + file);
    }

    @Override
    public boolean has(String file) throws IOException {
        return store.exists(file);
    }

    @Override
    public void replace(String file, String text) throws IOException {
        store.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean pointsTo(String id) throws IOException {
        return manifestIn(LATEST).filter(latest -> latest.id().equals(id)).isPresent();
    }

    /** The pointer is replaced in one step; the copy in {@code latest/} is not. */
    @Override
    public Optional<String> pointed() throws IOException {
        return store.read(Publication.POINTER)
                .flatMap(bytes -> ManifestFile.parse(bytes, Pointed.class))
                .flatMap(pointed -> Optional.ofNullable(pointed.id()));
    }

    /** What is read of the pointer: no id if there is no latest release. */
    private record Pointed(@Nullable String id) {}

    /** Neither HDFS, as it is set up, nor an object store has links: latest is a copy. */
    @Override
    public void pointTo(String id) throws IOException {
        Path release = release(id);
        if (store.isRenaming()) {
            store.delete(NEXT);
            store.upload(release, NEXT);
            store.delete(OLD);
            if (store.exists(LATEST)) {
                store.rename(LATEST, OLD);
            }
            store.rename(NEXT, LATEST);
            store.delete(OLD);
        } else {
            store.delete(manifestOf(LATEST));
            Set<String> gone = store.names(LATEST);
            gone.removeAll(Store.names(release));
            for (String name : gone) {
                store.delete(LATEST + "/" + name);
            }
            store.upload(release, LATEST);
        }
    }

    @Override
    public void pointToNothing() throws IOException {
        store.delete(manifestOf(LATEST));
        store.delete(LATEST);
    }
}
