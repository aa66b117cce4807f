package org.justicecommitments.release.publish;

import java.io.IOException;

/** An output, or another address, that cannot be used as it was named; the message says why, to whoever named it. */
public final class UnusableOutput extends IOException {

    private static final long serialVersionUID = 1;

    /** With a sentence. */
    public UnusableOutput(String message) {
        super(message);
    }
}
