package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.justicecommitments.release.publish.Output;

/**
 * How a run was asked for, kept so that it can be begun again.
 *
 * @param run its number
 * @param jobFile the job file
 * @param input the folder with the exports or its URI
 * @param output the public folder or its URI
 * @param state the folder with all that is not public
 * @param asOf the day as of which the data is judged; empty for the newest source date
 * @param dryRun whether nothing was to be published
 * @param watchMillis how long the files of the input folder had to stay the same
 * @param door through which it was asked for
 * @param by who asked for it
 * @param process the process that it ran in
 * @param started when it began
 * @param engine what worked it out, with what was asked of it; empty if a version of the program wrote this that did not say it
 */
public record Launch(
        long run,
        String jobFile,
        String input,
        String output,
        String state,
        String asOf,
        boolean dryRun,
        long watchMillis,
        Door door,
        String by,
        long process,
        Instant started,
        Optional<EngineSettings> engine) {

    /** Through which a run is asked for. */
    public enum Door {
        COMMAND_LINE,
        CONSOLE,
        SCHEDULE;

        /** Its name for people. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Who asks for a run, and through which door. */
    public record Caller(Door door, String by) {

        /** The user of this machine, at the command line. */
        public static Caller atCommandLine() {
            return new Caller(Door.COMMAND_LINE, System.getProperty("user.name", ""));
        }
    }

    /** @param engine what works it out, by name even if the job file names it: that may change */
    static Launch of(long run, RunSettings settings, EngineSettings engine, Caller caller, Instant started) {
        return new Launch(
                run,
                settings.jobFile().toAbsolutePath().toString(),
                settings.inputs().name(),
                settings.output().name(),
                settings.state().toAbsolutePath().toString(),
                settings.asOf().map(LocalDate::toString).orElse(""),
                settings.dryRun(),
                settings.watch().toMillis(),
                caller.door(),
                caller.by(),
                ProcessHandle.current().pid(),
                started,
                Optional.of(engine));
    }

    /** Opens an output by its name. */
    @FunctionalInterface
    public interface OutputOpener {

        /** The output of this name. */
        Output open(String name) throws IOException;
    }

    /** What the same run would be asked for with. */
    public RunSettings settings(OutputOpener outputs) throws IOException {
        return new RunSettings(
                Path.of(jobFile),
                Inputs.named(input),
                outputs.open(output),
                Path.of(state),
                asOf.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
                dryRun,
                Duration.ofMillis(watchMillis),
                engine.orElse(EngineSettings.OF_JOB_FILE));
    }

    /** The words of the command that asks for the same run. */
    public List<String> command() {
        List<String> words =
                new ArrayList<>(List.of("run", jobFile, "--input", input, "--output", output, "--state", state));
        if (!asOf.isEmpty()) {
            words.addAll(List.of("--as-of", asOf));
        }
        if (dryRun) {
            words.add("--dry-run");
        }
        engine.ifPresent(asked -> words.addAll(asked.words()));
        return List.copyOf(words);
    }
}
