package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
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
        subcommands = {ApproveCommand.class, PushCommand.class},
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
        List<Manifest> releases = folders.output().manifests();
        if (json) {
            out.print(ManifestFile.json(releases));
            out.flush();
            return 0;
        }
        if (releases.isEmpty()) {
            spec.commandLine().getErr().println("No releases yet. Make one with `run nightly`.");
        }
        for (Manifest release : releases) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s  source %s  %,7d commitments  %,6d about justice%s",
                    release.id(),
                    release.sourceDate(),
                    release.counts().getOrDefault("commitments", 0L),
                    release.counts().getOrDefault("justice_commitments", 0L),
                    release.sample() ? "  SAMPLE" : ""));
        }
        return 0;
    }
}
