package org.justicecommitments.job.definition;

import java.util.Locale;

/** What works out the stages before a release is written. */
public enum EngineKind {
    /** This very process. */
    LOCAL,
    /** A cluster of Apache Spark. */
    SPARK;

    /** The word for it in job files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
