package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.justicecommitments.provenance.EntryOutcome;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.publish.Durable;

/**
 * The entries of the input folder, each regular file copied under its hash first, so that nothing that happens to the
 * folder afterwards changes the run.
 *
 * @param entries all entries, by name
 * @param originals the folder of the copies
 */
public record Intake(List<InputEntry> entries, Path originals) {

    private static final String INCOMING = "incoming-";
    private static final int ROUNDS = 10;
    private static final List<String> TEMPORARY =
            List.of(".tmp", ".part", "._copying_", ".crdownload", ".partial", ".download", "~");

    /**
     * Takes in a folder. Its files are watched for a while, all at once: one that changes meanwhile is still being written, and
     * is waited for, and left to the next run if it does not come to rest.
     *
     * @param watch how long; zero for not at all
     */
    static Intake of(Path input, Path originals, Duration watch) throws IOException {
        Files.createDirectories(originals);
        forgetHalfCopies(originals);
        List<Path> paths;
        try (Stream<Path> list = Files.list(input)) {
            paths = list.sorted(Comparator.comparing(Intake::name)).toList();
        }
        Map<Path, InputEntry> taken = new LinkedHashMap<>();
        for (Path path : paths) {
            taken.put(path, entry(path, originals));
        }
        if (!watch.isZero()) {
            rest(taken, originals, watch);
        }
        List<InputEntry> entries = new ArrayList<>();
        Map<String, String> nameByHash = new HashMap<>();
        for (InputEntry entry : taken.values()) {
            String twin = entry.sha256().isEmpty() ? null : nameByHash.putIfAbsent(entry.sha256(), entry.name());
            entries.add(twin == null ? entry : ignored(entry.name(), "it has the same content as " + twin));
        }
        return new Intake(entries, originals);
    }

    /** Waits until the files that were copied stay the same for a while. */
    private static void rest(Map<Path, InputEntry> taken, Path originals, Duration watch) throws IOException {
        Set<Path> moving = new LinkedHashSet<>();
        taken.forEach((path, entry) -> {
            if (entry.outcome() == EntryOutcome.READ) {
                moving.add(path);
            }
        });
        for (int round = 0; !moving.isEmpty() && round < ROUNDS; round++) {
            Map<Path, Optional<FileTime>> times = new HashMap<>();
            for (Path path : moving) {
                times.put(path, time(path));
            }
            sleep(watch);
            for (Path path : List.copyOf(moving)) {
                InputEntry again = entry(path, originals);
                InputEntry before = taken.put(path, again);
                boolean same = before != null
                        && again.sha256().equals(before.sha256())
                        && time(path).equals(times.get(path));
                if (same || again.outcome() != EntryOutcome.READ) {
                    moving.remove(path);
                }
            }
        }
        for (Path path : moving) {
            taken.put(path, ignored(name(path), "it is still being written; the next run will look at it again"));
        }
    }

    private static Optional<FileTime> time(Path path) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Waits while it is watched whether files stay the same. */
    static void sleep(Duration watch) throws IOException {
        try {
            Thread.sleep(watch.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was stopped while it watched the input folder");
        }
    }

    private static void forgetHalfCopies(Path originals) throws IOException {
        List<Path> left;
        try (Stream<Path> list = Files.list(originals)) {
            left = list.filter(path -> name(path).startsWith(INCOMING)).toList();
        }
        for (Path path : left) {
            Files.delete(path);
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static InputEntry entry(Path path, Path originals) throws IOException {
        try {
            return lookedAt(path, originals);
        } catch (NoSuchFileException e) {
            return ignored(name(path), "it was taken away while it was looked at");
        }
    }

    private static InputEntry lookedAt(Path path, Path originals) throws IOException {
        String name = name(path);
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return ignored(name, "it is a link, and links are not followed");
        } else if (attributes.isDirectory()) {
            return ignored(name, "it is a folder; only files directly in the input folder are read");
        } else if (!attributes.isRegularFile()) {
            return ignored(name, "it is no regular file");
        } else if (name.startsWith(".") || name.startsWith("~$")) {
            return ignored(name, "its name says that it is hidden, or a lock of a spreadsheet program");
        } else if (TEMPORARY.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
            return ignored(name, "its name says that it is still being copied");
        }
        if (!Files.isReadable(path)) {
            return ignored(name, "there is no permission to read it");
        }
        Path copy = Files.createTempFile(originals, INCOMING, "");
        String sha256;
        try (InputStream in = Files.newInputStream(path);
                OutputStream out = Files.newOutputStream(copy)) {
            sha256 = Sha256.copy(in, out);
        }
        long bytes = Files.size(copy);
        Durable.flush(copy);
        // Over a copy of an earlier run, which a power cut or a hand may have damaged: this one was just hashed.
        Files.move(copy, originals.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        return new InputEntry(name, sha256, bytes, "", EntryOutcome.READ, "");
    }

    private static InputEntry ignored(String name, String reason) {
        return new InputEntry(name, "", 0, "", EntryOutcome.IGNORED, reason);
    }

    /** The files that are to be read. */
    List<InputEntry> files() {
        return entries.stream()
                .filter(entry -> entry.outcome() == EntryOutcome.READ)
                .toList();
    }

    /** The copy of a file. */
    public Path copy(InputEntry entry) {
        return originals.resolve(entry.sha256());
    }

    /** The hash of the names, outcomes and bytes of all entries. */
    String hash() {
        StringBuilder all = new StringBuilder();
        entries.forEach(entry -> all.append(entry.name())
                .append('\n')
                .append(entry.sha256())
                .append('\n')
                .append(entry.reason())
                .append('\n'));
        return Sha256.of(all.toString());
    }
}
