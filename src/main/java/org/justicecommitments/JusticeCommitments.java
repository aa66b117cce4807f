package org.justicecommitments;

import org.justicecommitments.cli.CommandLineMain;

/** The program's start: hands the command line on, and ends with its exit code. */
public final class JusticeCommitments {

    private JusticeCommitments() {}

    /** Runs a command; without arguments, the nightly job. */
    public static void main(String... arguments) {
        System.exit(CommandLineMain.execute(arguments));
    }
}
