package org.justicecommitments.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.vocabulary.Problems;

/** The job that comes with the program. */
public final class NightlyJob {

    /** Where its file is. */
    public static final Path FILE = Path.of("jobs/nightly.yaml");

    private NightlyJob() {}

    /** The job as its file has it, without problems. */
    public static JobDefinition read() {
        Problems problems = new Problems();
        JobDefinition job = JobFile.read(FILE, problems).orElse(null);
        assertThat(problems.lines()).isEmpty();
        return job;
    }
}
