package org.justicecommitments.job.batch;

import java.util.Locale;

/** A stage of the main job. The same word names its package, its batch step, its log lines and its timer. */
public enum Stage {
    SOURCE,
    NORMALIZE,
    TAG,
    ASSESS,
    SUMMARIZE,
    RELEASE;

    /** The word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
