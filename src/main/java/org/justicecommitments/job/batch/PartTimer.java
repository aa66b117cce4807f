package org.justicecommitments.job.batch;

import java.util.Locale;

/** Times the parts of a stage, one after another, each with its line in the run log. */
final class PartTimer {

    private final Stage stage;
    private final RunListener listener;
    private long start = System.nanoTime();

    PartTimer(Stage stage, RunListener listener) {
        this.stage = stage;
        this.listener = listener;
    }

    /** A part has ended, and the next one begins. */
    void ended(String part) {
        long now = System.nanoTime();
        listener.line(String.format(Locale.ROOT, "%-10s   %s in %.1f s", stage.word(), part, (now - start) / 1e9));
        start = now;
        listener.goesOn();
    }
}
