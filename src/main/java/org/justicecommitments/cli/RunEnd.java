package org.justicecommitments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.batch.StateFolder;

/** What is said to a person when a run has ended. */
final class RunEnd {

    private RunEnd() {}

    static void print(RunRecord run, RunSettings settings, RunLog log, PrintWriter err) {
        if (run.outcome() != Outcome.BAD_CONFIGURATION && !run.findings().isEmpty()) {
            log.line("findings");
            run.findings().forEach((code, count) -> log.line("  %,7d %s".formatted(count, code)));
        }
        err.println(run.message());
        Path details = new StateFolder(settings.state()).failureLog(run.run());
        if (run.outcome() == Outcome.FAILED && Files.exists(details)) {
            err.println("Details for the maintainers: " + details);
        }
        if (run.outcome() == Outcome.PUBLISHED) {
            log.line("Open " + settings.output().name() + "/index.html");
        }
        err.flush();
    }
}
