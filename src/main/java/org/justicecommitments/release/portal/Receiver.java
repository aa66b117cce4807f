package org.justicecommitments.release.portal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.release.metadata.Manifest;

/** What releases are handed to after they are published: a portal or an archive. */
public sealed interface Receiver permits Portal, Archive {

    /** Its address, without a slash at the end. */
    URI url();

    /** The name of the environment variable that holds the token. */
    String tokenFrom();

    /** The name of our dataset there. */
    String dataset();

    /** The word for it, in the job file and in the log. */
    String word();

    /** What would be sent for a release, as JSON. */
    String preview(Path release, Manifest manifest);

    /** Hands over a release, and says what became of it. */
    PushOutcome push(Path release, Manifest manifest, Optional<String> token);
}
