package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;

/** The public folder, wherever it is, as far as it holds complete releases. */
public interface Output {

    /** What messages call it: a path or a URI, never with credentials. */
    String name();

    /** The manifests of all complete releases, newest first. */
    List<Manifest> manifests() throws IOException;

    /** The manifest of a release, if it is complete; its data is not fetched. */
    default Optional<Manifest> manifest(String id) throws IOException {
        return read("releases/" + id + "/" + ManifestFile.NAME)
                .flatMap(ManifestFile::parse)
                .filter(manifest -> manifest.id().equals(id));
    }

    /** The newest complete release that is whole and not withdrawn. */
    Optional<Manifest> latest() throws IOException;

    /** What was decided about releases after they were made. */
    default Decisions decisions() throws IOException {
        Optional<byte[]> bytes = read(Decisions.NAME);
        if (bytes.isEmpty()) {
            return Decisions.NONE;
        }
        return Decisions.parse(bytes.get())
                .orElseThrow(() -> new IOException(
                        Decisions.NAME + " in the output is damaged; without it nobody knows what was withdrawn"));
    }

    /** Writes what was decided about releases, in one step. */
    default void decide(Decisions decisions) throws IOException {
        replace(Decisions.NAME, ManifestFile.json(decisions));
    }

    /** The names of all release folders, newest first, whether or not they can be read. */
    List<String> ids() throws IOException;

    /** A local folder with a release, its own or a copy; it need not exist. */
    Path release(String id) throws IOException;

    /** Has the very bytes of a release looked at as they are stored now, never an older copy. */
    void inspect(String id, Inspection inspection) throws IOException;

    /** Makes a sealed release public under its id, all of it or nothing, and takes the folder away. */
    void publish(Path staged, String id) throws IOException;

    /** Removes what a killed run left on its way. */
    void mend() throws IOException;

    /** The names of the files at the root that are for the public: none is hidden, and none a link. */
    Set<String> files() throws IOException;

    /** A file at the root, or of a release by its path, open for reading; empty if it is not there, or behind a link. */
    Optional<OpenFile> open(String file) throws IOException;

    /** The bytes of a file at the root, or of one in a release by its path; empty if it is not there. */
    Optional<byte[]> read(String file) throws IOException;

    /** Puts a text in the place of a file of a release, in one step. */
    void replaceIn(String id, String file, String text) throws IOException;

    /** Removes a file of a release, if it is there; a folder that it leaves empty goes too where folders are real. */
    void removeIn(String id, String file) throws IOException;

    /** Whether there is a file of this name at the root. */
    boolean has(String file) throws IOException;

    /** Replaces a file at the root, in one step. */
    void replace(String file, String text) throws IOException;

    /** Whether {@code latest/} is this release. */
    boolean pointsTo(String id) throws IOException;

    /** The id of the release that is the latest to whoever reads it now; empty if none is. */
    Optional<String> pointed() throws IOException;

    /** Makes {@code latest/} this release. */
    void pointTo(String id) throws IOException;

    /** Takes {@code latest/} away. */
    void pointToNothing() throws IOException;

    /** Looks at a release. */
    @FunctionalInterface
    interface Inspection {

        /** Looks at a local folder with the bytes of a release. */
        void look(Path release) throws IOException;
    }
}
