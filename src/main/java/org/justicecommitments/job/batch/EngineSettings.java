package org.justicecommitments.job.batch;

import java.util.Optional;
import org.justicecommitments.job.definition.EngineKind;

/**
 * What somebody asks of the engine of a run.
 *
 * @param kind which engine; empty for the one that the job file names
 * @param master the address of the cluster; empty for the one that the program was submitted to
 * @param work the folder or URI that all machines of the cluster see; empty for the state folder
 */
public record EngineSettings(Optional<EngineKind> kind, Optional<String> master, Optional<String> work) {

    /** The engine of the job file. */
    public static final EngineSettings OF_JOB_FILE =
            new EngineSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
