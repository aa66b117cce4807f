package org.justicecommitments.recovery;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.justicecommitments.cli.CommandLineMain;

/** A process that does one command line after another, so that a run does not cost a start of Java. */
public final class Launcher {

    private static final String GAP = "\u001f";

    private Launcher() {}

    /** Takes command lines from standard input, each after the file for its standard error; answers with exit codes. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(GAP, -1);
            try (PrintStream err = new PrintStream(words[0], StandardCharsets.UTF_8)) {
                System.setErr(err);
                answers.println(CommandLineMain.execute(Arrays.copyOfRange(words, 1, words.length)));
            }
        }
    }

    /** Such a process, as its owner sees it. */
    static final class Waiting implements AutoCloseable {

        private final Process process;
        private final Path err;
        private final BufferedWriter orders;
        private final BufferedReader answers;

        Waiting(Process process, Path err) {
            this.process = process;
            this.err = err;
            this.orders = process.outputWriter(StandardCharsets.UTF_8);
            this.answers = process.inputReader(StandardCharsets.UTF_8);
        }

        long pid() {
            return process.pid();
        }

        /** Starts a run. */
        void launch(List<String> arguments) throws IOException {
            orders.write(err + GAP + String.join(GAP, arguments) + "\n");
            orders.flush();
        }

        /** Waits for the run that was started. */
        Program.Ended end() throws IOException {
            String code = answers.readLine();
            if (code == null) {
                throw new IOException("the launcher died");
            }
            return new Program.Ended(Integer.parseInt(code), Files.readString(err, StandardCharsets.UTF_8));
        }

        Program.Ended run(List<String> arguments) throws IOException {
            launch(arguments);
            return end();
        }

        @Override
        public void close() throws IOException {
            orders.close();
            process.destroy();
        }
    }
}
