package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.NoticeDesk;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.release.publish.Output;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how things stand. */
@Command(
        name = "status",
        description = {
            "Says when the source changed, was checked, built and published, and when the next run is due.",
            "Ends with 0 if the next run is not late, 1 if it is, or if nothing was run yet: a monitor can ask it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments status --notify"})
final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Mixin
    private Folders folders = new Folders();

    @Option(names = "--notify", description = "If the run is late, tell those whom the job file names; once.")
    private boolean notify;

    @Option(names = "--json", description = "Print the status as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Output output = folders.output();
        Optional<Status> read = output.read(Status.NAME).flatMap(Status::parse);
        if (read.isEmpty()) {
            err.println("Nothing was run yet. Start with `run nightly`.");
            return 1;
        }
        Status status = read.get();
        Instant now = Instant.now();
        boolean late = status.isLate(now);
        if (json) {
            out.print(ManifestFile.json(status));
        } else {
            out.println(late ? "LATE" : status.state());
            out.println(status.message());
            line(out, "newest release", status.release());
            line(out, "source changed", status.sourceChanged());
            line(out, "checked", status.checked());
            line(out, "built", status.built());
            line(out, "published", status.published());
            line(out, "expected next", status.expectedNext());
            line(out, "late after", status.staleAfter());
        }
        out.flush();
        if (late && notify) {
            Optional<JobDefinition> definition = JobPath.isThere(job.file(), spec) ? job.read(err) : Optional.empty();
            if (definition.isEmpty()) {
                return 2;
            }
            List<String> failures =
                    new NoticeDesk(definition.get(), new StateFolder(folders.state()), output).late(now);
            failures.forEach(err::println);
        }
        return late ? 1 : 0;
    }

    private static void line(PrintWriter out, String what, Optional<?> value) {
        out.println("%-15s %s".formatted(what, value.map(Object::toString).orElse("-")));
    }
}
