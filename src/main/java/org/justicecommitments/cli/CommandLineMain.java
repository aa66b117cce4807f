package org.justicecommitments.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: one command each for what somebody wants to do. */
@Command(
        name = "justice-commitments",
        description = {
            "Reads spreadsheet exports of Open Government Partnership action plans, and publishes an open dataset of",
            "justice commitments. Without a command it runs the nightly job."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {"", "Example:", "  justice-commitments run nightly --input exports --output public"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:published, or checked and unchanged",
            "1:the run failed, or verify found something wrong",
            "2:bad usage or configuration",
            "3:held, waiting for approval",
            "4:already running",
            "5:stopped"
        },
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            VerifyCommand.class,
            TagsCommand.class,
            JobsCommand.class,
            RunsCommand.class,
            StatusCommand.class,
            ReleasesCommand.class,
            ServeCommand.class
        })
public final class CommandLineMain implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: run, check, explain, diff, verify, tags, jobs, runs, status, releases or serve");
    }

    /** Runs a command line, and gives its exit code. */
    public static int execute(String... arguments) {
        Locale.setDefault(Locale.ROOT); // nothing that is written may depend on the machine's language
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        CommandLine commandLine = new CommandLine(new CommandLineMain())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new PlainFailure());
        String[] given = arguments.length == 0 ? new String[] {"run", "nightly"} : arguments;
        return commandLine.execute(given);
    }
}
