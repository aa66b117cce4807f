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

    private final JobDefinition job;
    private final StateFolder state;
    private final Output output;
    private final RunListener listener;
    private final Instant started;

    Aftermath(JobDefinition job, StateFolder state, Output output, RunListener listener, Instant started) {
        this.job = job;
        this.state = state;
        this.output = output;
        this.listener = listener;
        this.started = started;
    }

    /** Does it all, and gives the record with what was said on the way. */
    RunRecord of(RunRecord ended) throws IOException {
        RunHistory history = new RunHistory(state);
        NoticeDesk notices = new NoticeDesk(job, state, output);
        List<String> said = new ArrayList<>();
        if (ended.outcome() == Outcome.DRY_RUN) {
            history.keep(ended);
            return ended;
        }
        said.addAll(notices.late(started));
        keep(history, ended);
        for (Receiver receiver : job.receivers()) {
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
        new OutputRoot(output, history, Optional.of(job)).tellRun(RunHistory.state(run), started);
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
