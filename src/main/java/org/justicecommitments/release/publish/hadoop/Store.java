package org.justicecommitments.release.publish.hadoop;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.apache.hadoop.fs.permission.FsPermission;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.OpenFile;
import org.justicecommitments.release.publish.UnusableOutput;

/** The files below one address of a Hadoop file system; names are relative to it. */
final class Store {

    /** Those that move a folder in one step. All others are taken for object stores, which put a whole file in one step. */
    private static final Set<String> RENAMING = Set.of("hdfs", "webhdfs", "swebhdfs", "viewfs");

    private static final int BUFFER = 1 << 16;

    /**
     * How long HDFS lets a client wait before it asks again whether a file is complete, then twice as long each time. Its own
     * 400 ms are most of the time that a release takes, whose files are many and small.
     */
    private static final Map<String, String> WAIT_FOR_COMPLETION = Map.of(
            "dfs.client.block.write.locateFollowingBlock.initial.delay.ms",
            "10",
            "dfs.client.block.write.locateFollowingBlock.retries",
            "11");

    private final org.apache.hadoop.fs.Path root;
    private final FileSystem files;
    private final Configuration settings;
    private final boolean renaming;

    private Store(URI address, Configuration settings) throws IOException {
        this.root = new org.apache.hadoop.fs.Path(address);
        this.files = FileSystem.get(address, settings);
        this.settings = settings;
        this.renaming = RENAMING.contains(address.getScheme().toLowerCase(Locale.ROOT));
    }

    /** Opens the file system of an address, with Hadoop's settings from the class path and from {@code HADOOP_CONF_DIR}. */
    static Store open(URI address) throws IOException {
        Configuration settings = new Configuration();
        Configuration ours = new Configuration(false);
        WAIT_FOR_COMPLETION.forEach(ours::set);
        settings.addResource(ours); // before those of the site, which count more
        Optional.ofNullable(System.getenv("HADOOP_CONF_DIR")).map(Path::of).ifPresent(folder -> {
            for (String name : List.of("core-site.xml", "hdfs-site.xml")) {
                if (Files.isRegularFile(folder.resolve(name))) {
                    settings.addResource(
                            new org.apache.hadoop.fs.Path(folder.resolve(name).toUri()));
                }
            }
        });
        String missing = "Nothing here can reach %s:// addresses; src/docs/storage.md says which jars it takes."
                .formatted(address.getScheme());
        try {
            return new Store(address, settings);
        } catch (UnsupportedFileSystemException | LinkageError e) {
            throw new UnusableOutput(missing);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof ClassNotFoundException) {
                throw new UnusableOutput(missing);
            }
            throw e;
        }
    }

    /** Whether a folder or a file gets another name in one step, or not at all. */
    boolean isRenaming() {
        return renaming;
    }

    private org.apache.hadoop.fs.Path path(String name) {
        return name.isEmpty() ? root : new org.apache.hadoop.fs.Path(root, name);
    }

    boolean exists(String name) throws IOException {
        return files.exists(path(name));
    }

    /** What stands in a folder; nothing if it is not there. */
    List<FileStatus> list(String folder) throws IOException {
        try {
            return Arrays.asList(files.listStatus(path(folder)));
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /** A file as a stream, from its beginning. */
    InputStream stream(String name) throws IOException {
        return files.open(path(name));
    }

    /** The bytes of a file; empty if it is not there, and only then. */
    Optional<byte[]> read(String name) throws IOException {
        try (InputStream in = files.open(path(name))) {
            return Optional.of(in.readAllBytes());
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A file, open for reading; empty if it is not there, or is a link or a folder. */
    Optional<OpenFile> open(String name) throws IOException {
        try {
            FileStatus status = files.getFileStatus(path(name));
            return status.isFile()
                    ? Optional.of(new OpenStream(status.getLen(), files.open(path(name), BUFFER)))
                    : Optional.empty();
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A stream that is read from a place on, mostly from where it stands: only then does the store not have to be asked again. */
    private record OpenStream(long size, FSDataInputStream stream) implements OpenFile {

        @Override
        public int read(ByteBuffer buffer, long at) throws IOException {
            if (at >= size) {
                return -1;
            }
            if (stream.getPos() != at) {
                stream.seek(at);
            }
            byte[] bytes = new byte[buffer.remaining()];
            int read = stream.read(bytes);
            if (read > 0) {
                buffer.put(bytes, 0, read);
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** Puts bytes in the place of a file, in one step. */
    void replace(String name, byte[] bytes) throws IOException {
        int folder = name.lastIndexOf('/') + 1;
        String next = renaming ? name.substring(0, folder) + "." + name.substring(folder) + ".next" : name;
        try (OutputStream out = create(path(next))) {
            out.write(bytes);
        }
        if (renaming) {
            rename(next, name);
        }
    }

    /** Where files can be renamed they can also be written through to the disks; an object is, when it is there. */
    private OutputStream create(org.apache.hadoop.fs.Path path) throws IOException {
        if (!renaming) {
            return files.create(path, true);
        }
        return files.create(
                path,
                FsPermission.getFileDefault().applyUMask(FsPermission.getUMask(settings)),
                EnumSet.of(CreateFlag.CREATE, CreateFlag.OVERWRITE, CreateFlag.SYNC_BLOCK),
                BUFFER,
                files.getDefaultReplication(path),
                files.getDefaultBlockSize(path),
                null);
    }

    /** Gives a file or a folder its name in one step; a file that has it is replaced. */
    void rename(String from, String to) throws IOException {
        FileContext.getFileContext(root.toUri(), settings).rename(path(from), path(to), Rename.OVERWRITE);
    }

    /** Deletes a file or a folder with all that is in it, if it is there. */
    void delete(String name) throws IOException {
        files.delete(path(name), true);
    }

    /** Copies all of a release to a folder; its manifest follows when all else is there. */
    void upload(Path release, String folder) throws IOException {
        Set<String> names = names(release);
        Together.all(names.stream()
                .filter(name -> !name.equals(ManifestFile.NAME))
                .map(name -> (Together.Task) () -> put(release.resolve(name), folder + "/" + name))
                .toList());
        if (names.contains(ManifestFile.NAME)) {
            put(release.resolve(ManifestFile.NAME), folder + "/" + ManifestFile.NAME);
        }
    }

    private void put(Path file, String name) throws IOException {
        try (OutputStream out = create(path(name))) {
            Files.copy(file, out);
        }
    }

    /** The paths of all files in a local folder. */
    static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
        }
        return names;
    }

    /** The paths of all files in a folder. */
    Set<String> names(String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        String above = files.makeQualified(path(folder)).toUri().getPath() + "/";
        try {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(path(folder), true);
            while (all.hasNext()) {
                String file = all.next().getPath().toUri().getPath();
                if (!file.startsWith(above)) {
                    throw new IOException("a stored file has the name " + file + ", and is not in " + above);
                }
                names.add(file.substring(above.length()));
            }
        } catch (FileNotFoundException e) {
            return names;
        }
        return names;
    }

    /** Copies all of a folder into a local one. */
    void download(String folder, Path target) throws IOException {
        List<Together.Task> tasks = new ArrayList<>();
        for (String name : names(folder)) {
            Path file = target.resolve(name).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("a stored file has the name " + name + ", which leads out of its folder");
            }
            tasks.add(() -> {
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(target));
                try (InputStream in = files.open(path(folder + "/" + name))) {
                    Files.copy(in, file);
                }
            });
        }
        Together.all(tasks);
    }
}
