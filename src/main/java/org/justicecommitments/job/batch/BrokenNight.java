package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.vocabulary.Problems;

/** A night that cannot be run, for its job file has problems: nobody looks on, so it leaves a record, and people are told as far as somebody knows whom. */
final class BrokenNight {

    private final RunSettings settings;
    private final StateFolder state;
    private final Launch.Caller caller;
    private final RunListener listener;
    private final Instant started;

    BrokenNight(RunSettings settings, Launch.Caller caller, RunListener listener, Instant started) {
        this.settings = settings;
        this.state = new StateFolder(settings.state());
        this.caller = caller;
        this.listener = listener;
        this.started = started;
    }

    /** One sentence that is fit for the public page too: the folder of the job file stays out. */
    static String message(Path jobFile, List<String> problems) {
        Path folder = jobFile.toAbsolutePath().getParent();
        String first = problems.get(0).replace(String.valueOf(jobFile), name(jobFile));
        String shown = folder == null ? first : first.replace(folder.toString(), "…");
        String more = problems.size() == 1
                ? ""
                : " And %d more, which the log of the run names.".formatted(problems.size() - 1);
        return "The night was not run: %s.%s".formatted(shown.replaceFirst("\\.$", ""), more);
    }

    private static String name(Path jobFile) {
        return String.valueOf(jobFile.getFileName());
    }

    /**
     * Keeps the record of the night. The lock must be held.
     *
     * @param job the job, if its file is right and something else is missing
     * @param problems what is wrong
     */
    RunRecord keep(Optional<JobDefinition> job, List<String> problems) throws IOException {
        long number = new RunHistory(state).nextNumber();
        try (RunLogFiles log = RunLogFiles.open(state, number, listener);
                RunTrace trace =
                        RunTrace.begin(state, Launch.of(number, settings, settings.engine(), caller, started), log)) {
            problems.forEach(trace::line);
            String stands = latest().map(release -> " Release " + release.id() + " still stands.")
                    .orElse("");
            RunRecord run = new RunRecord(
                    number,
                    JobFile.name(settings.jobFile()),
                    Outcome.FAILED,
                    message(settings.jobFile(), problems) + stands,
                    started,
                    Duration.between(started, Instant.now()).toMillis() / 1e3,
                    "",
                    List.of(),
                    Map.of(),
                    Map.of());
            RunRecord kept = aftermath(job.or(this::lastGood), trace).of(run);
            log.ended(kept);
            return kept;
        }
    }

    private Aftermath aftermath(Optional<JobDefinition> known, RunListener trace) {
        NoticeSettings whom = JobFile.notices(settings.jobFile())
                .or(() -> known.map(JobDefinition::notices))
                .orElse(NoticeSettings.NONE);
        NoticeDesk desk = new NoticeDesk(JobFile.name(settings.jobFile()), known, whom, state, settings.output());
        return Aftermath.ofBroken(known, desk, state, settings.output(), trace, started);
    }

    /** The job as it was when it made the last release. */
    private Optional<JobDefinition> lastGood() {
        try {
            Optional<Manifest> last = latest();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            return new ConfigurationArchive(state)
                    .jobFile(last.get().identity().configuration())
                    .filter(file -> JobFile.name(file).equals(JobFile.name(settings.jobFile())))
                    .flatMap(file -> JobFile.read(file, new Problems()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Manifest> latest() {
        try {
            return settings.output().latest();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
