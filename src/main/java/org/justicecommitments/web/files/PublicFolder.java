package org.justicecommitments.web.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.OpenFile;
import org.justicecommitments.release.publish.Output;

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

    private final Output output;
    private final Map<String, ListedRelease> known = new ConcurrentHashMap<>();

    PublicFolder(Output output) {
        this.output = output;
    }

    /** A release, and its files by path. */
    private record ListedRelease(Manifest manifest, Map<String, Manifest.ReleaseFile> files) {}

    /** What an address leads to. */
    sealed interface Found {

        /** A file, open. */
        record File(PublicFile file, OpenFile bytes) implements Found {}

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
            Optional<String> latest = output.pointed();
            return latest.isPresent() ? inRelease(latest.get(), rest, true) : new Found.Nothing();
        }
        return segments.size() == 1 ? atRoot(segments.get(0)) : new Found.Nothing();
    }

    private Found atRoot(String segment) throws IOException {
        String asked = segment.isEmpty() ? INDEX : segment;
        Optional<OpenFile> file = output.files().contains(asked) ? output.open(asked) : Optional.empty();
        return file.<Found>map(
                        open -> new Found.File(new PublicFile(asked, -1, "", Optional.empty(), Optional.empty()), open))
                .orElseGet(Found.Nothing::new);
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
        Optional<OpenFile> file = output.open(path(id, listed.path()));
        if (file.isEmpty()) {
            return successor(id, listed.path());
        }
        return new Found.File(
                new PublicFile(
                        listed.path(),
                        listed.bytes(),
                        listed.sha256(),
                        Optional.of(release.get().manifest().published()),
                        moves ? Optional.of("/" + path(id, listed.path())) : Optional.empty()),
                file.get());
    }

    private static String path(String id, String file) {
        return RELEASES + "/" + id + "/" + file;
    }

    /** The file of the same name in the release that took the place of a thinned one. */
    private Found successor(String id, String path) throws IOException {
        Optional<byte[]> mark = bytes(path(id, THINNED));
        if (mark.isEmpty()) {
            return new Found.Nothing();
        }
        Matcher successor = SUCCESSOR.matcher(new String(mark.get(), StandardCharsets.UTF_8));
        if (!successor.find()) {
            return new Found.Nothing();
        }
        Optional<ListedRelease> next = release(successor.group(1));
        return next.filter(release -> release.files().containsKey(path)).isPresent()
                ? new Found.Elsewhere("/" + path(successor.group(1), path), false)
                : new Found.Nothing();
    }

    /** A complete release. Nothing in it changes, so that it is read once, for as long as its manifest is there. */
    private Optional<ListedRelease> release(String id) throws IOException {
        ListedRelease listed = known.get(id);
        if (listed != null && output.has(path(id, ManifestFile.NAME))) {
            return Optional.of(listed);
        }
        known.remove(id);
        if (!output.ids().contains(id)) {
            return Optional.empty();
        }
        Optional<ListedRelease> read =
                read(id).filter(one -> one.manifest().id().equals(id));
        read.ifPresent(one -> known.put(id, one));
        return read;
    }

    /** The manifest lists all files but itself and the checksums; none of their paths leads out of the release. */
    private Optional<ListedRelease> read(String id) throws IOException {
        Optional<byte[]> bytes = bytes(path(id, ManifestFile.NAME));
        Optional<Manifest> manifest = bytes.flatMap(ManifestFile::parse);
        if (bytes.isEmpty() || manifest.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Manifest.ReleaseFile> files = new HashMap<>();
        manifest.get().files().stream()
                .filter(file -> Address.isPlain(file.path()))
                .forEach(file -> files.put(file.path(), file));
        own(ManifestFile.NAME, bytes.get(), files);
        bytes(path(id, CHECKSUMS)).ifPresent(checksums -> own(CHECKSUMS, checksums, files));
        return Optional.of(new ListedRelease(manifest.get(), Map.copyOf(files)));
    }

    private static void own(String name, byte[] bytes, Map<String, Manifest.ReleaseFile> files) {
        files.put(name, new Manifest.ReleaseFile(name, bytes.length, Sha256.of(bytes)));
    }

    private Optional<byte[]> bytes(String path) throws IOException {
        Optional<OpenFile> found = output.open(path);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (OpenFile file = found.get()) {
            ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(file.size()));
            for (int read = 0; all.hasRemaining() && read >= 0; ) {
                read = file.read(all, all.position());
            }
            if (all.hasRemaining()) {
                throw new IOException(path + " is shorter than it was");
            }
            return Optional.of(all.array());
        }
    }
}
