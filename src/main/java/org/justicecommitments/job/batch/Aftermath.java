package org.justicecommitments.job.batch;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.release.metadata.Status;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Output;

/** What follows a run: its record, the root of the output, the portals, notices, metrics. What is published stays, whatever becomes of these. */
final class Aftermath {

    private final Optional<JobDefinition> job;
    private final NoticeDesk notices;
    private final List<Receiver> receivers;
    private final StateFolder state;
    private final Output output;
    private final RunListener listener;
    private final Instant started;

    /** What follows a run of a job. */
    Aftermath(JobDefinition job, StateFolder state, Output output, RunListener listener, Instant started) {
        this(Optional.of(job), new NoticeDesk(job, state, output), job.receivers(), state, output, listener, started);
    }

    private Aftermath(
            Optional<JobDefinition> job,
            NoticeDesk notices,
            List<Receiver> receivers,
            StateFolder state,
            Output output,
            RunListener listener,
            Instant started) {
        this.job = job;
        this.notices = notices;
        this.receivers = receivers;
        this.state = state;
        this.output = output;
        this.listener = listener;
        this.started = started;
    }

    /** What follows a run that never began, for its job file has problems: no portal hears of it. */
    static Aftermath ofBroken(
            Optional<JobDefinition> known,
            NoticeDesk notices,
            StateFolder state,
            Output output,
            RunListener listener,
            Instant started) {
        return new Aftermath(known, notices, List.of(), state, output, listener, started);
    }

    /** Does it all, and gives the record with what was said on the way. */
    RunRecord of(RunRecord ended) throws IOException {
        RunHistory history = new RunHistory(state);
        List<String> said = new ArrayList<>();
        if (ended.outcome() == Outcome.DRY_RUN) {
            history.keep(ended);
            return ended;
        }
        said.addAll(notices.late(started));
        keep(history, ended);
        for (Receiver receiver : receivers) {
            new PortalDelivery(receiver, state).catchUp(output, listener).ifPresent(said::add);
        }
        said.addAll(notices.ofRun(ended));
        RunRecord run = ended;
        for (String sentence : said) {
            run = run.saying(sentence);
        }
        if (!said.isEmpty()) {
            keep(history, run);
        }
        metrics(history, run);
        return run;
    }

    private void keep(RunHistory history, RunRecord run) throws IOException {
        history.keep(run);
        new OutputRoot(output, history, job).tellRun(RunHistory.state(run), started);
    }

    private void metrics(RunHistory history, RunRecord run) {
        try {
            Optional<Status> status = output.read(Status.NAME).flatMap(Status::parse);
            RunMetrics.write(state, run, history.records(), status);
        } catch (IOException e) {
            listener.line("The metrics could not be written: " + e.getMessage());
        }
    }
}
