package org.justicecommitments.release.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.metadata.ThinnedFile;

/** Holds the files of a release against its manifest and its checksums, each of which covers what the other does not. */
final class SealCheck {

    private static final String MANIFEST = "manifest";
    private static final String FILES = "files";
    private static final String CHECKSUMS = "checksums";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Path release;
    private final Checks checks;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();
    private boolean thinned;

    /**
     * What can be relied on.
     *
     * @param manifest the manifest; empty if it is damaged
     * @param sound the files that are there and have the bytes that they should, by path
     * @param thinned whether the data was removed
     */
    record Sealed(Optional<Manifest> manifest, Set<String> sound, boolean thinned) {

        boolean has(String path) {
            return sound.contains(path);
        }
    }

    SealCheck(Path release, Checks checks) {
        this.release = release;
        this.checks = checks;
    }

    Sealed check() throws IOException {
        hashAll();
        Optional<Manifest> manifest = manifest();
        if (manifest.isPresent()) {
            thinned(manifest.get());
        }
        checks.make(CHECKSUMS, Seal.CHECKSUMS, this::checksums);
        manifest.ifPresent(read -> checks.make(FILES, "", () -> files(read.files())));
        Set<String> sound = new HashSet<>(hashes.keySet());
        sound.removeAll(damaged);
        return new Sealed(manifest.filter(m -> sound.contains(ManifestFile.NAME)), sound, thinned);
    }

    private void hashAll() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(release)) {
            all = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
        for (Path path : all) {
            String name = release.relativize(path).toString().replace('\\', '/');
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                checks.wrong(FILES, name, "it is a link or no regular file");
            } else if (!Files.isReadable(path)) {
                checks.wrong(FILES, name, "there is no permission to read it");
            } else {
                hashes.put(name, Sha256.of(path));
            }
        }
    }

    private Optional<Manifest> manifest() {
        Optional<Manifest> manifest = ManifestFile.read(release).filter(SealCheck::isWhole);
        if (manifest.isEmpty()) {
            checks.wrong(MANIFEST, ManifestFile.NAME, "it is missing or cannot be read, so that this is no release");
            damaged.add(ManifestFile.NAME);
            return manifest;
        }
        String id = manifest.get().id();
        checks.make(MANIFEST, ManifestFile.NAME, () -> {
            if (!release.endsWith(id)) {
                checks.wrong(MANIFEST, ManifestFile.NAME, "it says that this is release " + id);
            }
            return "it can be read, and its id is the folder's name";
        });
        return manifest;
    }

    /** Of a thinned release, only what is kept has to be as it was; the short pages are no part of it. */
    private void thinned(Manifest manifest) throws IOException {
        Optional<ThinnedFile> mark = ThinnedFile.in(release);
        thinned = mark.isPresent();
        mark.ifPresent(found -> checks.make("thinned", ThinnedFile.NAME, () -> {
            if (!found.release().equals(manifest.id())) {
                checks.wrong("thinned", ThinnedFile.NAME, "it speaks of release " + found.release());
            }
            hashes.keySet().removeIf(path -> path.equals(ThinnedFile.NAME) || ThinnedFile.isPage(path));
            return "the data was removed; the successor is " + found.successor();
        }));
    }

    /** Reading fills what JSON lacks with nulls. */
    private static boolean isWhole(Manifest manifest) {
        return Stream.of(
                                manifest.id(),
                                manifest.published(),
                                manifest.programVersion(),
                                manifest.asOf(),
                                manifest.identity(),
                                manifest.previous(),
                                manifest.counts(),
                                manifest.files())
                        .allMatch(Objects::nonNull)
                && Stream.of(
                                manifest.identity().inputs(),
                                manifest.identity().configuration(),
                                manifest.identity().build())
                        .allMatch(Objects::nonNull)
                && manifest.counts().values().stream().allMatch(Objects::nonNull)
                && manifest.files().stream()
                        .allMatch(file -> file != null && file.path() != null && file.sha256() != null);
    }

    /** Listed paths are looked up among the files found, never resolved, for they could point anywhere. */
    private String files(List<ReleaseFile> listed) throws IOException {
        Map<String, ReleaseFile> byPath = new HashMap<>();
        for (ReleaseFile file : listed) {
            String path = file.path();
            if (byPath.put(path, file) != null) {
                checks.wrong(FILES, path, "release.json lists it twice");
            }
            String hash = hashes.get(path);
            if (hash == null) {
                if (isMissed(path)) {
                    checks.wrong(FILES, path, "release.json lists it, but it is not there");
                }
            } else if (Files.size(release.resolve(path)) != file.bytes()) {
                wrongBytes(FILES, path, "it has another size than release.json says");
            } else if (!hash.equals(file.sha256())) {
                wrongBytes(FILES, path, "it has another SHA-256 than release.json says");
            }
        }
        for (String path : hashes.keySet()) {
            boolean sealing = path.equals(ManifestFile.NAME) || path.equals(Seal.CHECKSUMS);
            if (sealing == byPath.containsKey(path)) {
                wrongBytes(
                        FILES, path, sealing ? "release.json lists it, and cannot" : "release.json does not list it");
            }
        }
        return thinned
                ? "%d files, all that a thinned release keeps, with their sizes and SHA-256".formatted(hashes.size())
                : "%d files, all that release.json lists and no others, with its sizes and SHA-256"
                        .formatted(listed.size());
    }

    /** Whether a file that is not there should be. */
    private boolean isMissed(String path) {
        return !thinned || ThinnedFile.keeps(path);
    }

    private String checksums() throws IOException {
        // ISO 8859-1 reads any byte: a flipped bit must not stop the others from being looked at.
        String text = Files.readString(release.resolve(Seal.CHECKSUMS), StandardCharsets.ISO_8859_1);
        Set<String> covered = new HashSet<>();
        if (!text.endsWith("\n")) {
            checks.wrong(CHECKSUMS, Seal.CHECKSUMS, "its last line has no end");
        }
        int number = 0;
        for (String line : text.replaceFirst("\n$", "").split("\n", -1)) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                checks.wrong(CHECKSUMS, Seal.CHECKSUMS, "line %d is no checksum and path".formatted(number));
                continue;
            }
            String path = new String(matcher.group(2).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            checksum(path, matcher.group(1), covered);
        }
        for (String path : hashes.keySet()) {
            if (!covered.contains(path) && !path.equals(Seal.CHECKSUMS)) {
                wrongBytes(CHECKSUMS, path, "SHA256SUMS does not cover it");
            }
        }
        return "it covers all files but itself, and all %d sums are right".formatted(covered.size());
    }

    private void checksum(String path, String sum, Set<String> covered) {
        String hash = hashes.get(path);
        if (!covered.add(path)) {
            checks.wrong(CHECKSUMS, path, "SHA256SUMS lists it twice");
        } else if (path.equals(Seal.CHECKSUMS) || hash == null && isMissed(path)) {
            checks.wrong(CHECKSUMS, path, "SHA256SUMS lists it, but it is not there");
        } else if (hash != null && !hash.equals(sum)) {
            wrongBytes(CHECKSUMS, path, "it has another SHA-256 than SHA256SUMS says");
        }
    }

    private void wrongBytes(String check, String path, String message) {
        damaged.add(path);
        checks.wrong(check, path, message);
    }
}
