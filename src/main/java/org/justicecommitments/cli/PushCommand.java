package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.PortalDelivery;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.portal.Portal;
import org.justicecommitments.release.portal.PushOutcome;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pushes a release to the portal of a job. */
@Command(
        name = "push",
        description = "Pushes a release to the portal that the job file names, whatever the portal has.",
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
        Optional<Portal> portal = read.get().portal();
        Output output = folders.output();
        Optional<Manifest> release = output.manifests().stream()
                .filter(manifest -> id.isEmpty() || id.get().equals(manifest.id()))
                .findFirst();
        if (portal.isEmpty()) {
            err.println("The job file %s names no portal; see `portal` in src/docs/portals.md.".formatted(job.file()));
            return 2;
        }
        if (release.isEmpty()) {
            err.println(id.map("There is no release '%s'; `releases` lists them."::formatted)
                    .orElse("No releases yet. Make one with `run nightly`."));
            return 2;
        }
        if (dryRun) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(PortalDelivery.preview(
                    portal.get(), output.release(release.get().id()), release.get()));
            out.flush();
            return 0;
        }
        return push(portal.get(), output, release.get());
    }

    private int push(Portal portal, Output output, Manifest release) throws IOException {
        StateFolder state = new StateFolder(folders.state());
        Optional<RunLock> lock = RunLock.take(state, Instant.now());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("Already running: " + RunLock.holder(state) + ".");
            return 4;
        }
        try {
            PushOutcome outcome = new PortalDelivery(portal, state).push(output, release);
            spec.commandLine().getErr().println("Release %s: %s".formatted(release.id(), outcome.sentence()));
            return outcome.pushed() ? 0 : 1;
        } finally {
            lock.get().close();
        }
    }
}
