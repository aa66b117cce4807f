package org.justicecommitments.job.definition;

/** How the Parquet files of {@code data} are cut, beside those that are whole. */
public enum Partitioning {
    /** Not at all. */
    NONE,
    /** By the submission year of the commitments. */
    SUBMISSION_YEAR
}
