package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that a power cut leaves either done or not done. */
public final class Durable {

    private static final String INCOMING = ".incoming-";

    private Durable() {}

    /** Writes all of a folder through to the disk, files first, then folders. */
    public static void flush(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            flushOne(path);
        }
    }

    private static void flushOne(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return; // only POSIX systems open folders
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Moves a folder to its public name in one step, across file systems by way of a hidden copy beside it. */
    public static void publish(Path staged, Path target) throws IOException {
        Path folder = parent(target);
        Files.createDirectories(folder);
        flush(staged);
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try {
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = folder.resolve(INCOMING + target.getFileName());
            delete(beside);
            copy(staged, beside);
            flush(beside);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            delete(staged);
        }
        flushOne(folder);
    }

    /** Deletes the hidden copies that were under way to a folder when their run was killed. */
    static void deleteHalfCopies(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> list = Files.list(folder)) {
            left = list.filter(path -> String.valueOf(path.getFileName()).startsWith(INCOMING))
                    .toList();
        }
        for (Path path : left) {
            delete(path);
        }
    }

    /** Copies a folder with all that is in it. */
    static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.sorted().toList();
        }
        for (Path path : all) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    /** Replaces a file by a text, in one step. */
    public static void replace(Path file, String text) throws IOException {
        Path folder = parent(file);
        Files.createDirectories(folder);
        Path next = folder.resolve("." + file.getFileName() + ".next");
        Files.writeString(next, text, StandardCharsets.UTF_8);
        flushOne(next);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flushOne(folder);
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }

    private static Path parent(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no folder");
        }
        return parent;
    }
}
