package org.justicecommitments.release.publish.hadoop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.justicecommitments.release.publish.UnusableOutput;

/** A folder with exports on a file system that Hadoop reaches by a URI. */
public final class RemoteFolder {

    private final Store store;

    private RemoteFolder(Store store) {
        this.store = store;
    }

    /** The folder at an address; nothing is read yet. */
    public static RemoteFolder open(URI address) throws IOException {
        String user = address.getRawUserInfo();
        if (user != null && user.contains(":")) {
            throw new UnusableOutput("The input's address has a password in it, and would be printed with it;"
                    + " src/docs/storage.md says where credentials belong.");
        }
        return new RemoteFolder(Store.open(address));
    }

    /**
     * What stands in it.
     *
     * @param name its name
     * @param isFile whether it is a file, else a folder
     * @param bytes its length
     * @param modified when it was changed, as the file system says
     */
    public record Entry(String name, boolean isFile, long bytes, long modified) {}

    /** Whether it is there. */
    public boolean isThere() throws IOException {
        return store.exists("");
    }

    /** All that stands in it, by name. */
    public List<Entry> entries() throws IOException {
        return store.list("").stream()
                .map(RemoteFolder::entry)
                .sorted(Comparator.comparing(Entry::name))
                .toList();
    }

    private static Entry entry(FileStatus file) {
        return new Entry(file.getPath().getName(), file.isFile(), file.getLen(), file.getModificationTime());
    }

    /** Copies a file to this machine, in place of an older copy. */
    public void fetch(String name, Path target) throws IOException {
        try (InputStream in = store.stream(name);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }
}
