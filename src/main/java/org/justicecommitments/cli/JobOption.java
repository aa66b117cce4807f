package org.justicecommitments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.tag.Agenda;
import org.justicecommitments.tag.Tagger;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.tag.analysis.LanguageDetection;
import org.justicecommitments.vocabulary.Problems;
import picocli.CommandLine.Option;

/** The job whose taxonomy, layouts and code lists a command uses. */
final class JobOption {

    @Option(
            names = "--job",
            paramLabel = "JOB",
            defaultValue = "nightly",
            description = "Name of a job in jobs/, or path of a job file (default: ${DEFAULT-VALUE}).")
    private String job = "nightly";

    Path file() {
        return JobPath.of(job);
    }

    /** Reads the job; its problems are printed. */
    Optional<JobDefinition> read(PrintWriter err) {
        Problems problems = new Problems();
        Optional<JobDefinition> read = JobFile.read(file(), problems);
        problems.lines().forEach(err::println);
        return read;
    }

    static Tagger tagger(JobDefinition job, Taxonomy taxonomy) {
        return new Tagger(taxonomy, new LanguageDetection(), new Agenda(job.catalogue(), taxonomy));
    }
}
