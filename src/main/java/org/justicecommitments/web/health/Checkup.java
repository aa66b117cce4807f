package org.justicecommitments.web.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.justicecommitments.job.batch.JobDatabase;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.web.launch.Premises;

/** Whether the output, the state folder, the job database, the last runs and the next one are well. Looks again after a few seconds, and not at each wish. */
public final class Checkup {

    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private final Premises premises;
    private final Supplier<Map<String, Instant>> nights;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    private List<Check> found = List.of();

    /**
     * A checkup.
     *
     * @param nights when each job runs next by itself, asked of the database of the schedule
     */
    public Checkup(Premises premises, Supplier<Map<String, Instant>> nights, Clock clock) {
        this.premises = premises;
        this.nights = nights;
        this.clock = clock;
    }

    /** How all of it is. */
    synchronized List<Check> checks() {
        Instant now = clock.instant();
        if (looked.isBefore(now.minus(GOOD_FOR)) || looked.isAfter(now)) {
            List<Check> checks = new ArrayList<>();
            Optional<Status> status = output(checks);
            checks.add(state());
            checks.add(database());
            checks.add(runs());
            checks.add(late(status, now));
            found = List.copyOf(checks);
            looked = now;
        }
        return found;
    }

    private Optional<Status> output(List<Check> checks) {
        try {
            Optional<Status> status = premises.output().read(Status.NAME).flatMap(Status::parse);
            checks.add(new Check("output", true, "The output can be read."));
            return status;
        } catch (IOException | RuntimeException e) {
            checks.add(new Check("output", false, "The output cannot be read: " + e.getMessage()));
            return Optional.empty();
        }
    }

    private Check state() {
        Path folder = premises.state().root();
        try {
            Files.delete(Files.createTempFile(folder, ".health", ""));
            return new Check("state", true, "The state folder can be written.");
        } catch (IOException e) {
            return new Check("state", false, "The state folder cannot be written.");
        }
    }

    private Check database() {
        Optional<String> problem = JobDatabase.of(premises.state()).problem();
        if (problem.isPresent()) {
            return new Check("database", false, problem.get());
        }
        try {
            int jobs = nights.get().size();
            return new Check("database", true, "The database answers; nights of %d jobs are due.".formatted(jobs));
        } catch (RuntimeException e) {
            return new Check("database", false, "The database of the schedule does not answer.");
        }
    }

    /** The last run of each job; one that was held or stopped is as somebody wanted it. */
    private Check runs() {
        try {
            Map<String, RunRecord> last = new LinkedHashMap<>();
            for (RunRecord run : new RunHistory(premises.state()).records()) {
                if (run.outcome() != Outcome.DRY_RUN) {
                    last.putIfAbsent(run.job(), run);
                }
            }
            Optional<RunRecord> failed = last.values().stream()
                    .filter(run ->
                            Set.of(Outcome.FAILED, Outcome.BAD_CONFIGURATION).contains(run.outcome()))
                    .findFirst();
            if (failed.isPresent()) {
                RunRecord run = failed.get();
                return new Check("run", false, "Run %d of %s: %s".formatted(run.run(), run.job(), run.message()));
            }
            return new Check("run", true, last.isEmpty() ? "Nothing was run yet." : "No last run of a job failed.");
        } catch (IOException e) {
            return new Check("run", false, "The records of runs cannot be read.");
        }
    }

    private static Check late(Optional<Status> status, Instant now) {
        boolean late = status.filter(known -> known.isLate(now)).isPresent();
        String after = status.flatMap(Status::staleAfter)
                .map(at -> "The next run is late after %s.".formatted(at))
                .orElse("No run is expected.");
        return new Check("late", !late, late ? "The run that was expected has not been made. " + after : after);
    }
}
