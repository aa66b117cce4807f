package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.batch.StateFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a run again. */
@Command(
        name = "restart",
        description = {
            "Begins a run again as it was asked for: the same job, folders, day, kind and engine; from its first stage, with the files",
            "that are in the input folder now. Ends as `run` does."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments runs restart 12"})
final class RestartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "N", description = "Number of the run.")
    private long run;

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--progress",
            paramLabel = "HOW",
            defaultValue = "auto",
            description = "auto, plain or none (default: ${DEFAULT-VALUE}).")
    private RunLog.Progress progress = RunLog.Progress.AUTO;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Launch> launch = new RunHistory(new StateFolder(folders.state())).launch(run);
        if (launch.isEmpty()) {
            err.println("How run %d was started is not known. `runs` lists the runs.".formatted(run));
            return 2;
        }
        RunLog log = new RunLog(err, progress);
        RunSettings settings = launch.get().settings(folders::output);
        RunRecord record = new JobRun(settings, log, Launch.Caller.atCommandLine(), Instant.now()).execute();
        RunEnd.print(record, settings, log, err);
        return record.outcome().exitCode();
    }
}
