package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.batch.StopOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stops a run. */
@Command(
        name = "stop",
        description = {
            "Stops a run, in whatever process it is: between two rows or two files. What it has written is thrown away, the last",
            "release still stands. A run that has begun to publish is not stopped any more. Ends with 5 if it was stopped."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments runs stop 12 --reason \"wrong export\""})
final class StopCommand implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 100;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "N", description = "Number of the run.")
    private long run;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "Why; it is kept with the run.")
    private String reason = "";

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        StateFolder state = new StateFolder(folders.state());
        if (LiveRun.in(state, run).isEmpty()) {
            err.println("Run %d is not under way.".formatted(run));
            return 2;
        }
        new StopOrder(run, Launch.Caller.atCommandLine().by(), reason).leave(state);
        Instant latest = Instant.now().plus(LONGEST);
        while (LiveRun.in(state, run).isPresent() && Instant.now().isBefore(latest)) {
            Thread.sleep(LOOK_MILLIS);
        }
        Optional<RunRecord> ended = new RunHistory(state)
                .records().stream().filter(each -> each.run() == run).findFirst();
        err.println(ended.map(RunRecord::message).orElse("Run %d was asked to stop.".formatted(run)));
        return ended.map(each -> each.outcome().exitCode()).orElse(1);
    }
}
