package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.definition.Cron;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.Publication;
import org.justicecommitments.release.publish.Publication.Due;
import org.justicecommitments.release.publish.RunState;

/** The root of an output, as runs and persons' decisions renew it. */
final class OutputRoot {

    private final Output output;
    private final RunHistory history;
    private final Optional<JobDefinition> job;

    /** With the job, as far as its file can be read: it says how long releases are kept, and when the next run is due. */
    OutputRoot(Output output, RunHistory history, Optional<JobDefinition> job) {
        this.output = output;
        this.history = history;
        this.job = job;
    }

    /** Tells what a run came to, wherever the root says it. */
    void tellRun(RunState last, Instant now) throws IOException {
        tell(last, due(now), now);
    }

    /** Tells what a person decided. A run that is late stays late. */
    void tellDecision(RunState last, Instant now) throws IOException {
        tell(last, Optional.empty(), now);
    }

    private void tell(RunState last, Optional<Due> due, Instant now) throws IOException {
        List<RunState> runs = history.states();
        new Publication(output, job.flatMap(JobDefinition::retention)).renew(last, runs, due, now);
    }

    private Optional<Due> due(Instant now) {
        return job.flatMap(definition -> definition
                .schedule()
                .flatMap(schedule -> Cron.next(schedule, now))
                .map(next -> new Due(
                        next, next.plus(Duration.ofHours(definition.notices().lateAfter())))));
    }
}
