package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.EngineSettings;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.definition.EngineKind;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a job once. */
@Command(
        name = "run",
        description = "Runs a job once: reads the exports, and publishes a release if anything changed.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments run nightly --input exports --output public"})
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "JOB",
            defaultValue = "nightly",
            description = "Name of a job in jobs/, or the path of a job file (default: ${DEFAULT-VALUE}).")
    private String job = "nightly";

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = Option.NULL_VALUE,
            description = "Day as of which the data is judged, such as 2024-06-30 (default: the newest source date).")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(names = "--dry-run", description = "Do everything but publish.")
    private boolean dryRun;

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            defaultValue = "auto",
            description = "auto, plain or none (default: ${DEFAULT-VALUE}).")
    private RunLog.Progress progress = RunLog.Progress.AUTO;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            defaultValue = "${sys:justice.watch:-2}",
            description =
                    "How long the files of the input folder must stay the same before they are read (default: 2).")
    private double watch = 2;

    @Option(
            names = "--engine",
            paramLabel = "WHICH",
            defaultValue = Option.NULL_VALUE,
            description = "local or spark (default: what the job file names, or local).")
    private Optional<EngineKind> engine = Optional.empty();

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = Option.NULL_VALUE,
            description =
                    "With spark: the cluster, such as spark://host:7077 (default: the one that spark-submit was given).")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--work",
            paramLabel = "DIR|URI",
            defaultValue = Option.NULL_VALUE,
            description =
                    "With spark: a folder or URI that all machines of the cluster see, for what stages hand on (default: the state folder).")
    private Optional<String> work = Optional.empty();

    @Option(names = "--json", description = "Print the run record as JSON on standard output, and nothing else there.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        RunLog log = new RunLog(err, progress);
        Path jobFile = JobPath.of(job);
        if (!JobPath.isThere(jobFile, spec)) {
            return 2;
        }
        Output output = folders.output();
        RunSettings settings = new RunSettings(
                jobFile,
                folders.inputs(),
                output,
                folders.state(),
                asOf,
                dryRun,
                Duration.ofMillis(Math.round(watch * 1000)),
                new EngineSettings(engine, master, work));
        RunRecord run = new JobRun(settings, log, Launch.Caller.atCommandLine(), Instant.now()).execute();
        RunEnd.print(run, settings, log, err);
        if (json) {
            spec.commandLine().getOut().print(ManifestFile.json(run));
            spec.commandLine().getOut().flush();
        }
        return run.outcome().exitCode();
    }
}
