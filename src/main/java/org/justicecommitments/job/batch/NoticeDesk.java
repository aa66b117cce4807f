package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.finding.Responsible;
import org.justicecommitments.finding.Severity;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.notice.Environment;
import org.justicecommitments.job.notice.Event;
import org.justicecommitments.job.notice.Notice;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.job.notice.Notices;
import org.justicecommitments.release.csv.CsvTableReader;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;

/** Tells people what became of runs and releases, as the job file asks for. Whatever goes wrong is a sentence. */
public final class NoticeDesk {

    private static final String FINDINGS = "quality/findings.csv";
    private static final String REPORT = "quality/report.html";
    private static final String PAGE = "index.html";

    private final String job;
    private final String title;
    private final String base;
    private final Optional<String> console;
    private final StateFolder state;
    private final Output output;
    private final Notices notices;

    /** The desk of a job. */
    public NoticeDesk(JobDefinition job, StateFolder state, Output output) {
        this(job.name(), Optional.of(job), job.notices(), state, output);
    }

    /**
     * The desk of a job whose file may have problems.
     *
     * @param known the job as it was when its file had none, if that is known
     * @param settings whom to tell
     */
    NoticeDesk(String job, Optional<JobDefinition> known, NoticeSettings settings, StateFolder state, Output output) {
        this.job = job;
        this.title = known.map(one -> one.dataset().title()).orElse(job);
        this.base = known.map(one -> one.dataset().baseUrl()).orElse("");
        this.console = settings.consoleUrl();
        this.state = state;
        this.output = output;
        this.notices = new Notices(settings, Environment.ofProcess());
    }

    /** Tells of a run, if it came to something new. */
    List<String> ofRun(RunRecord run) {
        Optional<Event> event =
                switch (run.outcome()) {
                    case PUBLISHED -> Optional.of(Event.PUBLISHED);
                    case HELD -> run.stages().isEmpty() ? Optional.empty() : Optional.of(Event.HELD);
                    case FAILED -> Optional.of(Event.FAILED);
                    default -> Optional.empty();
                };
        return event.map(one -> send(one, run.run(), run.release(), run.message(), run.counts(), run.started()))
                .orElse(List.of());
    }

    /** Tells that a held release was published after all. */
    List<String> ofApproval(String release, String message, Map<String, Long> counts, Instant now) {
        return send(Event.PUBLISHED, heldBy(release), release, message, counts, now);
    }

    /** Tells that a run is late, if it is: once for each that was expected. */
    public List<String> late(Instant now) {
        try {
            Optional<Status> status = output.read(Status.NAME).flatMap(Status::parse);
            if (!notices.isWanted(Event.LATE)
                    || status.filter(one -> one.isLate(now)).isEmpty()) {
                return List.of();
            }
            String expected = status.get().expectedNext().map(Instant::toString).orElse("");
            if (Files.exists(state.toldLate())
                    && Files.readString(state.toldLate(), StandardCharsets.UTF_8)
                            .strip()
                            .equals(expected)) {
                return List.of();
            }
            String message = "The run that was expected at %s had not been made at %s."
                    .formatted(expected, now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            List<String> failures = send(Event.LATE, 0, status.get().release().orElse(""), message, Map.of(), now);
            if (failures.isEmpty()) {
                Durable.replace(state.toldLate(), expected + "\n");
            }
            return failures;
        } catch (IOException e) {
            return List.of("Not known whether the run is late: a file could not be read or written.");
        }
    }

    private List<String> send(
            Event event, long run, String release, String message, Map<String, Long> counts, Instant at) {
        if (!notices.isWanted(event)) {
            return List.of();
        }
        try {
            boolean local = event == Event.HELD;
            Path folder = local ? state.held().resolve(release) : output.release(release);
            long cells = release.isEmpty() || event == Event.LATE ? 0 : cellsToMend(folder);
            String there = local || base.isEmpty()
                    ? (local ? folder.toAbsolutePath().toString() : output.name() + "/releases/" + release) + "/"
                    : base.replaceFirst("/*$", "/") + "releases/" + release + "/";
            String link = release.isEmpty() ? "" : there + (local ? "CHANGES.md" : PAGE);
            Optional<String> ofRun =
                    console.filter(address -> run > 0).map(address -> address + "/console/runs/" + run);
            return notices.send(new Notice(
                    event,
                    job,
                    title,
                    release,
                    message,
                    cells,
                    cells == 0 ? "" : ofRun.orElse(there + REPORT),
                    event == Event.FAILED ? ofRun.orElse(link) : link,
                    counts,
                    at));
        } catch (IOException e) {
            return List.of("Nobody was told: a file could not be read.");
        }
    }

    /** The run that held a release, where its workbooks are; 0 if that is not known. */
    private long heldBy(String release) {
        try {
            return new RunHistory(state)
                    .ofRelease(release)
                    .filter(run -> !run.stages().isEmpty())
                    .mapToLong(RunRecord::run)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** How many cells of the exports their keepers can mend. */
    private static long cellsToMend(Path release) throws IOException {
        Set<String> cells = new HashSet<>();
        try (CsvTableReader findings = new CsvTableReader(release.resolve(FINDINGS))) {
            for (Optional<CsvTableReader.Row> row = findings.next(); row.isPresent(); row = findings.next()) {
                CsvTableReader.Row one = row.get();
                if (!one.get("cell").isEmpty()
                        && !one.get("severity").equals(Severity.NOTE.code())
                        && one.get("responsible").equals(Responsible.SOURCE.code())) {
                    cells.add(one.get("file") + "\n" + one.get("sheet") + "\n" + one.get("cell"));
                }
            }
        }
        return cells.size();
    }
}
