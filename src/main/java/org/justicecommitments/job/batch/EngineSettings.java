package org.justicecommitments.job.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.definition.EngineKind;
import org.justicecommitments.job.definition.JobDefinition;

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

    /** The same, with the engine named that works out this job. */
    EngineSettings forJob(JobDefinition job) {
        return new EngineSettings(Optional.of(kind.orElse(job.engine())), master, work);
    }

    /** The words that ask for the same at the command line; none for an engine that need not be asked for. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        kind.filter(engine -> engine != EngineKind.LOCAL)
                .ifPresent(engine -> words.addAll(List.of("--engine", engine.word())));
        master.ifPresent(address -> words.addAll(List.of("--master", address)));
        work.ifPresent(folder -> words.addAll(List.of("--work", folder)));
        return words;
    }
}
