package org.justicecommitments.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tools for those who edit the taxonomy. */
@Command(
        name = "tags",
        description = "Measures the tagger, and shows what an edited taxonomy would change. Publishes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments tags evaluate --input exports"},
        subcommands = {TagsEvaluateCommand.class, TagsImpactCommand.class, TagsReviewCommand.class})
final class TagsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    @SuppressWarnings("UnusedVariable") // every command understands the folders, also where it needs none
    private Folders folders = new Folders();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do: evaluate, impact or review");
    }
}
