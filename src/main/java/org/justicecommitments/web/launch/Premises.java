package org.justicecommitments.web.launch;

import java.nio.file.Path;
import java.time.Duration;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.release.publish.Output;

/**
 * Where everything is that is served and run.
 *
 * @param jobs the folder with the job files
 * @param input the folder with the exports
 * @param output the public folder
 * @param state the folder with all that is not public
 * @param watch how long the files of the input folder must stay the same before they are read
 */
public record Premises(JobFolder jobs, Path input, Output output, StateFolder state, Duration watch) {}
