package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.HeldReleases;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the releases. */
@Command(
        name = "releases",
        description = "Lists the releases, newest first.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DecisionCommand.Approve.class,
            DecisionCommand.Reject.class,
            DecisionCommand.Withdraw.class,
            DecisionCommand.Keep.class,
            PushCommand.class
        },
        footer = {"", "Example:", "  justice-commitments releases --output public"})
final class ReleasesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--json", description = "Print the manifests as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Output output = folders.output();
        List<Manifest> releases = output.manifests();
        if (json) {
            out.print(ManifestFile.json(releases));
            out.flush();
            return 0;
        }
        HeldReleases waiting = new HeldReleases(new StateFolder(folders.state()));
        for (Manifest held : waiting.all()) {
            out.println(line(held) + "  HELD, see " + waiting.folder(held).resolve("CHANGES.md"));
        }
        if (releases.isEmpty()) {
            spec.commandLine().getErr().println("No releases yet. Make one with `run nightly`.");
        }
        Decisions decisions = output.decisions();
        for (Manifest release : releases) {
            out.println(line(release) + said(release, decisions));
        }
        return 0;
    }

    private static String line(Manifest release) {
        return String.format(
                Locale.ROOT,
                "%s  source %s  %,7d commitments  %,6d about justice%s",
                release.id(),
                release.sourceDate(),
                release.counts().getOrDefault("commitments", 0L),
                release.counts().getOrDefault("justice_commitments", 0L),
                release.sample() ? "  SAMPLE" : "");
    }

    private static String said(Manifest release, Decisions decisions) {
        StringBuilder said = new StringBuilder();
        decisions
                .withdrawal(release.id())
                .ifPresent(one -> said.append("  WITHDRAWN by %s: %s".formatted(one.by(), one.reason())));
        release.approval().ifPresent(one -> said.append("  approved by %s: %s".formatted(one.by(), one.reason())));
        return said.append(decisions.isThinned(release.id()) ? "  thinned" : "")
                .append(decisions.isKept(release.id()) ? "  kept" : "")
                .toString();
    }
}
