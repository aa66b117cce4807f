package org.justicecommitments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.Publication;
import org.justicecommitments.release.publish.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes a release that was held. */
@Command(
        name = "approve",
        description = "Publishes a release that was held because the data was not as expected.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  justice-commitments releases approve 2026-11-21T020512Z --reason \"two exports merged\""
        })
final class ApproveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Id of the held release.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is right after all.")
    private String reason = "";

    @Mixin
    private Folders folders = new Folders();

    @Override
    public Integer call() throws IOException {
        StateFolder state = new StateFolder(folders.state());
        Path held = state.held().resolve(id);
        boolean named = id.matches("[0-9TZ-]+") && ManifestFile.read(held).isPresent();
        if (!named) {
            spec.commandLine().getErr().println("No release '%s' is held.".formatted(id));
            return 2;
        }
        Instant now = Instant.now();
        Optional<RunLock> lock = RunLock.take(state, now);
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println("Already running: " + RunLock.holder(state) + ".");
            return 4;
        }
        try {
            Output output = folders.output();
            output.publish(held, id);
            Publication publication = new Publication(output);
            publication.refresh(new RunHistory(state).states());
            publication.status(new RunState(now, "published", id, "Approved: " + reason));
        } finally {
            lock.get().close();
        }
        spec.commandLine().getErr().println("Published release " + id + ".");
        return 0;
    }
}
