package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.PortalDelivery;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.portal.PushOutcome;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pushes a release to the portal and the archive of a job. */
@Command(
        name = "push",
        description = "Pushes a release to the portal and the archive that the job file names, whatever they have.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments releases push --dry-run"})
final class PushCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            defaultValue = Option.NULL_VALUE,
            description = "Id of the release (default: the newest).")
    private Optional<String> id = Optional.empty();

    @Mixin
    private JobOption job = new JobOption();

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--dry-run", description = "Print what would be sent, and send nothing. Needs no token.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!JobPath.isThere(job.file(), spec)) {
            return 2;
        }
        Optional<JobDefinition> read = job.read(err);
        if (read.isEmpty()) {
            return 2;
        }
        List<Receiver> receivers = read.get().receivers();
        Output output = folders.output();
        Decisions decisions = output.decisions();
        Optional<Manifest> release = output.manifests().stream()
                .filter(manifest -> decisions.isCurrent(manifest.id()))
                .filter(manifest -> id.isEmpty() || id.get().equals(manifest.id()))
                .findFirst();
        if (receivers.isEmpty()) {
            err.println(
                    "The job file %s names no portal and no deposit; see src/docs/portals.md.".formatted(job.file()));
            return 2;
        }
        if (release.isEmpty()) {
            err.println(id.map("There is no release '%s' with its data; `releases` lists them."::formatted)
                    .orElse("No releases yet. Make one with `run nightly`."));
            return 2;
        }
        if (dryRun) {
            PrintWriter out = spec.commandLine().getOut();
            Path folder = output.release(release.get().id());
            receivers.forEach(receiver -> out.print(receiver.preview(folder, release.get())));
            out.flush();
            return 0;
        }
        return push(receivers, output, release.get());
    }

    private int push(List<Receiver> receivers, Output output, Manifest release) throws IOException {
        StateFolder state = new StateFolder(folders.state());
        Optional<RunLock> lock = RunLock.take(state, Instant.now());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("Already running: " + RunLock.holder(state) + ".");
            return 4;
        }
        try {
            boolean all = true;
            for (Receiver receiver : receivers) {
                PushOutcome outcome = new PortalDelivery(receiver, state).push(output, release);
                spec.commandLine().getErr().println("Release %s: %s".formatted(release.id(), outcome.sentence()));
                all &= outcome.pushed();
            }
            return all ? 0 : 1;
        } finally {
            lock.get().close();
        }
    }
}
