package org.justicecommitments.release.cores;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits as work does that can be interrupted. */
final class Latches {

    private Latches() {}

    static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(50, TimeUnit.SECONDS)) {
                throw new IOException("nobody came");
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }
}
