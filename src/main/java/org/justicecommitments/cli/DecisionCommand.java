package org.justicecommitments.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.DecisionDesk;
import org.justicecommitments.job.batch.DecisionDesk.Kind;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about a release, with a name and a reason that become public. */
abstract class DecisionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ID", description = "Id of the release.")
    private String id = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; it becomes public.")
    private String reason = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides; it becomes public.")
    private String by = "";

    @Mixin
    private JobOption job = new JobOption();

    @Mixin
    private Folders folders = new Folders();

    private final Kind kind;

    private DecisionCommand(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Integer call() throws IOException {
        Optional<JobDefinition> definition =
                Files.exists(job.file()) ? job.read(spec.commandLine().getErr()) : Optional.empty();
        DecisionDesk desk = new DecisionDesk(new StateFolder(folders.state()), folders.output(), definition);
        DecisionDesk.Outcome outcome = desk.decide(kind, id, reason, by, Instant.now());
        spec.commandLine().getErr().println(outcome.sentence());
        return outcome.exitCode();
    }

    /** Publishes a release that was held. */
    @Command(
            name = "approve",
            description = "Publishes a release that was held because the data was not as expected.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  justice-commitments releases approve 2026-11-21T020512Z --reason \"two exports merged\" --by \"Ana Ito\""
            })
    static final class Approve extends DecisionCommand {
        Approve() {
            super(Kind.APPROVE);
        }
    }

    /** Takes a release away that was held. */
    @Command(
            name = "reject",
            description = "Takes a release away that was held; the same inputs are not built again.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  justice-commitments releases reject 2026-11-21T020512Z --reason \"half an export\" --by \"Ana Ito\""
            })
    static final class Reject extends DecisionCommand {
        Reject() {
            super(Kind.REJECT);
        }
    }

    /** Withdraws a public release. */
    @Command(
            name = "withdraw",
            description = "Says of a public release that it should not be used; nothing in it changes.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  justice-commitments releases withdraw 2026-11-21T020512Z --reason \"wrong export\" --by \"Ana Ito\""
            })
    static final class Withdraw extends DecisionCommand {
        Withdraw() {
            super(Kind.WITHDRAW);
        }
    }

    /** Keeps a public release. */
    @Command(
            name = "keep",
            description = "Keeps a public release whole for good, like those that are stable.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Example:",
                "  justice-commitments releases keep 2026-11-21T020512Z --reason \"cited in a paper\" --by \"Ana Ito\""
            })
    static final class Keep extends DecisionCommand {
        Keep() {
            super(Kind.KEEP);
        }
    }
}
