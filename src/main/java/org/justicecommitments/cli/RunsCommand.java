package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the runs. */
@Command(
        name = "runs",
        description = "Lists the runs, newest first.",
        mixinStandardHelpOptions = true,
        subcommands = {StopCommand.class, RestartCommand.class},
        footer = {"", "Example:", "  justice-commitments runs --json"})
final class RunsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--json", description = "Print the run records as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        StateFolder state = new StateFolder(folders.state());
        List<RunRecord> runs = new RunHistory(state).records();
        if (json) {
            out.print(ManifestFile.json(runs));
            out.flush();
            return 0;
        }
        Optional<LiveRun> live = LiveRun.in(state);
        live.ifPresent(run -> out.println(String.format(
                Locale.ROOT,
                "%5d  %s  %-17s %9s  %s",
                run.launch().run(),
                run.launch().started(),
                "running",
                "",
                run.stage())));
        if (runs.isEmpty() && live.isEmpty()) {
            spec.commandLine().getErr().println("No runs yet. Start one with `run nightly`.");
        }
        for (RunRecord run : runs) {
            out.println(String.format(
                    Locale.ROOT,
                    "%5d  %s  %-17s %7.1f s  %s",
                    run.run(),
                    run.started(),
                    run.outcome().name().toLowerCase(Locale.ROOT),
                    run.seconds(),
                    run.message().lines().findFirst().orElse("")));
        }
        return 0;
    }
}
