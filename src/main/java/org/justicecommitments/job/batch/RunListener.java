package org.justicecommitments.job.batch;

/** Hears how a run goes on, to show it to a person; what it has no use for it leaves out. */
public interface RunListener {

    /** Hears nothing. */
    RunListener SILENT = new RunListener() {};

    /** The run has its number, and holds the lock. */
    default void numbered(long run) {}

    /** A line for the run log. */
    default void line(String text) {}

    /**
     * A stage begins.
     *
     * @param expected how many rows it will take; 0 if that is not known
     */
    default void begins(Stage stage, long expected) {}

    /** A stage has taken so many rows so far. */
    default void advances(Stage stage, long rows) {}

    /** Work goes on that is not counted in rows. */
    default void goesOn() {}

    /** A stage has ended. */
    default void ends(Stage stage) {}
}
