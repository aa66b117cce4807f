package org.justicecommitments.job.batch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.justicecommitments.release.publish.Output;

/**
 * What somebody asks of a run.
 *
 * @param jobFile the job file
 * @param inputs the folder with the exports
 * @param output the public folder, wherever it is
 * @param state the folder with all that is not public
 * @param asOf the day as of which the data is judged; empty for the newest source date
 * @param dryRun whether nothing is to be published
 * @param watch how long the files of the input folder must stay the same before they are read
 * @param engine what is asked of the engine
 */
public record RunSettings(
        Path jobFile,
        Inputs inputs,
        Output output,
        Path state,
        Optional<LocalDate> asOf,
        boolean dryRun,
        Duration watch,
        EngineSettings engine) {

    /** Exports in a folder of this machine, and the engine that the job file names. */
    public RunSettings(
            Path jobFile,
            Path input,
            Output output,
            Path state,
            Optional<LocalDate> asOf,
            boolean dryRun,
            Duration watch) {
        this(jobFile, new Inputs.Local(input), output, state, asOf, dryRun, watch, EngineSettings.OF_JOB_FILE);
    }
}
