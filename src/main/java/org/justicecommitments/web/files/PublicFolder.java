package org.justicecommitments.web.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/**
 * The public folder, in which everything is looked up and nothing joined: a file at the root must stand in its listing, a file of a
 * release in the manifest. What an address says is only ever compared.
 */
final class PublicFolder {

    private static final String RELEASES = "releases";
    private static final String LATEST = "latest";
    private static final String INDEX = "index.html";
    private static final String CHECKSUMS = "SHA256SUMS";
    private static final String THINNED = "thinned.json";
    private static final Pattern SUCCESSOR = Pattern.compile("\"successor\"\\s*:\\s*\"([0-9A-Z-]{1,40})\"");

    private final Path root;
    private final Map<String, ListedRelease> known = new ConcurrentHashMap<>();

    PublicFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A release, and its files by path. */
    private record ListedRelease(Path folder, Manifest manifest, Map<String, Manifest.ReleaseFile> files) {}

    /** What an address leads to. */
    sealed interface Found {

        /** A file. */
        record File(PublicFile file) implements Found {}

        /** Another address, for good or for now. */
        record Elsewhere(String address, boolean forGood) implements Found {}

        /** Nothing. */
        record Nothing() implements Found {}
    }

    /** Looks up the decoded segments of an address; the last is empty for a folder. */
    Found find(List<String> segments) throws IOException {
        List<String> rest = segments.subList(1, segments.size());
        if (segments.get(0).equals(RELEASES) && segments.size() > 1) {
            return inRelease(rest.get(0), rest.subList(1, rest.size()), false);
        } else if (segments.get(0).equals(LATEST)) {
            Optional<String> latest = latest();
            return latest.isPresent() ? inRelease(latest.get(), rest, true) : new Found.Nothing();
        }
        return segments.size() == 1 ? atRoot(segments.get(0)) : new Found.Nothing();
    }

    private Found atRoot(String segment) throws IOException {
        String asked = segment.isEmpty() ? INDEX : segment;
        if (!Files.isDirectory(root)) {
            return new Found.Nothing();
        }
        try (Stream<Path> list = Files.list(root)) {
            return list.filter(path -> nameOf(path).equals(asked) && !asked.startsWith("."))
                    .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .findFirst()
                    .<Found>map(path ->
                            new Found.File(new PublicFile(path, asked, -1, "", Optional.empty(), Optional.empty())))
                    .orElseGet(Found.Nothing::new);
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    /** The id of the newest release, read out of the link once. */
    private Optional<String> latest() throws IOException {
        Path link = root.resolve(LATEST);
        return Files.isSymbolicLink(link) ? Optional.of(nameOf(Files.readSymbolicLink(link))) : Optional.empty();
    }

    private Found inRelease(String id, List<String> path, boolean moves) throws IOException {
        Optional<ListedRelease> release = release(id);
        if (release.isEmpty()) {
            return new Found.Nothing();
        }
        String base = moves ? "/" + LATEST : "/" + RELEASES + "/" + id;
        if (path.isEmpty()) {
            return new Found.Elsewhere(base + "/", true);
        }
        Map<String, Manifest.ReleaseFile> files = release.get().files();
        String asked = String.join("/", path);
        String name = asked.isEmpty() || asked.endsWith("/") ? asked + INDEX : asked;
        Manifest.ReleaseFile listed = files.get(name);
        if (listed == null) {
            return files.containsKey(asked + "/" + INDEX)
                    ? new Found.Elsewhere(base + "/" + asked + "/", true)
                    : new Found.Nothing();
        }
        Path folder = release.get().folder();
        Path file = folder.resolve(listed.path());
        if (!isWithin(folder, file)) {
            return successor(folder, listed.path());
        }
        return new Found.File(new PublicFile(
                file,
                listed.path(),
                listed.bytes(),
                listed.sha256(),
                Optional.of(release.get().manifest().published()),
                moves ? Optional.of("/" + RELEASES + "/" + id + "/" + listed.path()) : Optional.empty()));
    }

    /** Whether a file is there, a regular one, and no link leads out of the release. */
    private static boolean isWithin(Path folder, Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().startsWith(folder.toRealPath());
    }

    /** The file of the same name in the release that took the place of a thinned one. */
    private Found successor(Path folder, String path) throws IOException {
        Path mark = folder.resolve(THINNED);
        if (!Files.isRegularFile(mark, LinkOption.NOFOLLOW_LINKS)) {
            return new Found.Nothing();
        }
        Matcher successor = SUCCESSOR.matcher(Files.readString(mark));
        if (!successor.find()) {
            return new Found.Nothing();
        }
        Optional<ListedRelease> next = release(successor.group(1));
        return next.filter(release -> release.files().containsKey(path)).isPresent()
                ? new Found.Elsewhere("/" + RELEASES + "/" + successor.group(1) + "/" + path, false)
                : new Found.Nothing();
    }

    /** A complete release. Nothing in it changes, so that it is read once, for as long as its manifest is there. */
    private Optional<ListedRelease> release(String id) throws IOException {
        ListedRelease listed = known.get(id);
        if (listed != null && Files.isRegularFile(listed.folder().resolve(ManifestFile.NAME))) {
            return Optional.of(listed);
        }
        known.remove(id);
        Path releases = root.resolve(RELEASES);
        if (!Files.isDirectory(releases, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Optional<Path> folder;
        try (Stream<Path> list = Files.list(releases)) {
            folder = list.filter(path -> nameOf(path).equals(id) && !id.startsWith("."))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .findFirst();
        }
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<ListedRelease> read =
                read(folder.get()).filter(one -> one.manifest().id().equals(id));
        read.ifPresent(one -> known.put(id, one));
        return read;
    }

    /** The manifest lists all files but itself and the checksums. */
    private static Optional<ListedRelease> read(Path folder) throws IOException {
        Optional<Manifest> manifest = ManifestFile.read(folder);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Manifest.ReleaseFile> files = new HashMap<>();
        manifest.get().files().forEach(file -> files.put(file.path(), file));
        for (String own : List.of(ManifestFile.NAME, CHECKSUMS)) {
            Path file = folder.resolve(own);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(own, new Manifest.ReleaseFile(own, Files.size(file), Sha256.of(file)));
            }
        }
        return Optional.of(new ListedRelease(folder, manifest.get(), Map.copyOf(files)));
    }

    /** How a file is opened: never through a link. */
    static List<java.nio.file.OpenOption> reading() {
        return List.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
