package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.io.IOUtils;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * The folder that all machines of the cluster see, for what one task leaves to another. Each attempt of a task writes files of
 * its own names; who reads them knows the names from the attempt that Spark took, so that all others are nothing but litter.
 *
 * @param root its address, without a slash at the end
 */
record SharedFolder(URI root) implements Serializable {

    /** A folder on this machine's disk, or one that Hadoop reaches. */
    static SharedFolder at(String folderOrAddress) {
        URI address = folderOrAddress.matches("[A-Za-z][A-Za-z0-9+.-]+:/.*")
                ? URI.create(folderOrAddress)
                : Path.of(folderOrAddress).toAbsolutePath().normalize().toUri();
        return new SharedFolder(URI.create(address.toString().replaceFirst("/+$", "")));
    }

    /** A folder in it. */
    SharedFolder folder(String name) {
        return new SharedFolder(URI.create(root + "/" + name));
    }

    /** A name that no other attempt of any task has. */
    static String attempt() {
        TaskContext task = TaskContext.get();
        return "%d-%d-%d".formatted(task.stageId(), task.partitionId(), task.taskAttemptId());
    }

    /** Keeps a copy of a file under a name that is not taken, and gives its address. */
    URI keep(Path file, String name) throws IOException {
        URI address = URI.create(root + "/" + name);
        try (OutputStream out = create(address)) {
            Files.copy(file, out);
        }
        return address;
    }

    private static OutputStream create(URI address) throws IOException {
        if (isLocal(address)) {
            Path file = Path.of(address);
            Files.createDirectories(file.resolveSibling("."));
            return Files.newOutputStream(file);
        }
        return files(address).create(path(address), true);
    }

    /** Opens a file to read it from its beginning. */
    static InputStream open(URI address) throws IOException {
        return isLocal(address)
                ? Files.newInputStream(Path.of(address))
                : files(address).open(path(address));
    }

    /** All bytes of a file. */
    static byte[] bytes(URI address) throws IOException {
        try (InputStream in = open(address)) {
            return in.readAllBytes();
        }
    }

    /** Copies the bytes of a file from one offset to another. */
    static void copy(URI address, long from, long to, Path target) throws IOException {
        try (InputStream in = open(address);
                OutputStream out = Files.newOutputStream(target)) {
            if (in instanceof FSDataInputStream remote) {
                remote.seek(from);
            } else {
                in.skipNBytes(from);
            }
            IOUtils.copyBytes(in, out, to - from, false);
        }
    }

    /** The whole file on this machine: itself if it is here, else a copy. */
    static Path local(URI address, Path copy) throws IOException {
        if (isLocal(address)) {
            return Path.of(address);
        }
        try (InputStream in = open(address)) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** Puts a file where it may be changed and removed. */
    static void take(URI address, Path target) throws IOException {
        if (isLocal(address)) {
            try {
                Files.createLink(target, Path.of(address));
                return;
            } catch (IOException | UnsupportedOperationException e) {
                Files.copy(Path.of(address), target); // on another disk, or one without links
                return;
            }
        }
        try (InputStream in = open(address)) {
            Files.copy(in, target);
        }
    }

    /** Whether a file is there for who asks. */
    static boolean sees(URI address) throws IOException {
        return isLocal(address)
                ? Files.isReadable(Path.of(address))
                : files(address).exists(path(address));
    }

    /** Removes the folder with all that is in it. */
    void delete() throws IOException {
        files(root).delete(path(root), true);
    }

    /** Removes files that nobody needs any more. */
    static void delete(List<URI> addresses) throws IOException {
        for (URI address : addresses) {
            files(address).delete(path(address), false);
        }
    }

    static boolean isLocal(URI address) {
        return "file".equals(address.getScheme());
    }

    private static FileSystem files(URI address) throws IOException {
        return FileSystem.get(address, Hadoop.SETTINGS);
    }

    /** What Spark was told of Hadoop, on whatever machine; file systems are looked for in the jars that came with the program, too. */
    private static final class Hadoop {

        static final Configuration SETTINGS = settings();

        private static Configuration settings() {
            SparkHadoopUtil hadoop = SparkHadoopUtil.get();
            SparkEnv running = SparkEnv.get();
            Configuration settings =
                    running == null ? new Configuration(hadoop.conf()) : hadoop.newConfiguration(running.conf());
            settings.setClassLoader(SharedFolder.class.getClassLoader());
            return settings;
        }
    }

    private static org.apache.hadoop.fs.Path path(URI address) {
        return new org.apache.hadoop.fs.Path(address);
    }
}
