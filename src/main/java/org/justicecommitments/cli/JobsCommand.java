package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.definition.Cron;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.vocabulary.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the jobs. */
@Command(
        name = "jobs",
        description = "Lists the jobs, when they run next, and what is wrong in their files.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments jobs"})
final class JobsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    @SuppressWarnings("UnusedVariable") // every command understands the folders, also where it needs none
    private Folders folders = new Folders();

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "jobs",
            description = "Folder with the job files (default: ${DEFAULT-VALUE}).")
    private Path jobs = Path.of("jobs");

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        int exitCode = 0;
        for (Path file : new JobFolder(jobs).files()) {
            Problems problems = new Problems();
            Optional<JobDefinition> job = JobFile.read(file, problems);
            problems.lines().forEach(err::println);
            exitCode = problems.isEmpty() ? exitCode : 2;
            out.println("%-16s %s"
                    .formatted(
                            JobFile.name(file), job.map(JobsCommand::describe).orElse("not usable")));
        }
        return exitCode;
    }

    private static String describe(JobDefinition job) {
        String next = job.schedule()
                .flatMap(schedule -> Cron.next(schedule, Instant.now()))
                .map(instant -> "next by schedule " + instant)
                .orElse("no schedule");
        return "%s; %d vintages; %s"
                .formatted(job.dataset().title(), job.vintages().size(), next);
    }
}
