package org.justicecommitments.release.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.metadata.Manifest;

/** The public folder, wherever it is, as far as it holds complete releases. */
public interface Output {

    /** What messages call it: a path or a URI, never with credentials. */
    String name();

    /** The manifests of all complete releases, newest first. */
    List<Manifest> manifests() throws IOException;

    /** The newest complete release. */
    Optional<Manifest> latest() throws IOException;

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

    /** Whether there is a file of this name at the root. */
    boolean has(String file) throws IOException;

    /** Replaces a file at the root, in one step. */
    void replace(String file, String text) throws IOException;

    /** Whether {@code latest/} is this release. */
    boolean pointsTo(String id) throws IOException;

    /** Makes {@code latest/} this release. */
    void pointTo(String id) throws IOException;

    /** Looks at a release. */
    @FunctionalInterface
    interface Inspection {

        /** Looks at a local folder with the bytes of a release. */
        void look(Path release) throws IOException;
    }
}
