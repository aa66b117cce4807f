package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.batch.StopOrder;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Launchpad;
import org.justicecommitments.web.launch.Launchpad.Answer;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs: started, looked at, stopped, begun again. */
@Controller
public final class RunPages implements AutoCloseable {

    private final Premises premises;
    private final Launchpad launchpad;
    private final AuditLog audit;
    private final RunView view;
    private final Progress progress;
    private final Forms forms = new Forms();

    /** The pages of the runs in these folders. */
    public RunPages(Premises premises, Launchpad launchpad, AuditLog audit) {
        this.premises = premises;
        this.launchpad = launchpad;
        this.audit = audit;
        this.progress = new Progress(premises.state());
        this.view = new RunView(premises, launchpad, progress);
    }

    /** Starts a run of a job. */
    @PostMapping("/console/jobs/{job}/runs")
    public ResponseEntity<String> launch(
            HttpServletRequest request,
            @PathVariable("job") String job,
            @RequestParam(name = "as-of", defaultValue = "") String asOf,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "form", defaultValue = "") String form)
            throws IOException {
        Visit visit = Visit.of(request);
        Optional<Path> file = premises.jobs().file(job);
        if (file.isEmpty()) {
            return Page.say(HttpStatus.NOT_FOUND, visit, "No such job", "There is no job of this name.");
        }
        Optional<LocalDate> day;
        try {
            day = asOf.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(asOf.strip()));
        } catch (DateTimeException e) {
            return Page.say(
                    HttpStatus.BAD_REQUEST,
                    visit,
                    "No such day",
                    "A day is written as year, month and day: 2024-06-30.");
        }
        RunSettings settings = launchpad.settings(file.get(), day, dryRun);
        return started(request, visit, settings, form, "launched " + job);
    }

    private ResponseEntity<String> started(
            HttpServletRequest request, Visit visit, RunSettings settings, String form, String deed)
            throws IOException {
        boolean keyed = !form.isEmpty();
        @Nullable Long before = keyed ? forms.begin(form) : null;
        if (before != null) {
            return before > 0
                    ? Page.goTo("/console/runs/" + before)
                    : Page.say(
                            HttpStatus.CONFLICT,
                            visit,
                            "Sent twice",
                            "This form was sent already; its run is on its way.");
        }
        Answer answer;
        try {
            answer = launchpad.start(settings, new Launch.Caller(Launch.Door.CONSOLE, visit.who()));
        } catch (IOException e) {
            forms.refused(form);
            throw e;
        }
        if (answer instanceof Answer.Started started) {
            forms.started(form, started.run());
            audit.note(request, deed, "run " + started.run());
            return Page.goTo("/console/runs/" + started.run());
        }
        forms.refused(form);
        String why = answer instanceof Answer.Refused refused
                ? refused.record().message()
                : "Already running: " + RunLock.holder(premises.state()) + ".";
        boolean faulty = answer instanceof Answer.Refused refused
                && refused.record().outcome() == RunRecord.Outcome.BAD_CONFIGURATION;
        audit.note(request, deed + ", refused", why);
        return Page.say(
                faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT, visit, "The run was not started", why);
    }

    /** A run. */
    @GetMapping("/console/runs/{run}")
    public ResponseEntity<String> run(HttpServletRequest request, @PathVariable("run") long run) throws IOException {
        return view.page(Visit.of(request), run);
    }

    /** How a run gets on, as server-sent events. */
    @GetMapping("/console/runs/{run}/events")
    public ResponseEntity<SseEmitter> events(@PathVariable("run") long run) throws IOException {
        return progress.watch(run)
                .map(events -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(events))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
    }

    /** Asks a run to stop. */
    @PostMapping("/console/runs/{run}/stop")
    public ResponseEntity<String> stop(
            HttpServletRequest request,
            @PathVariable("run") long run,
            @RequestParam(name = "reason", defaultValue = "") String reason)
            throws IOException {
        Visit visit = Visit.of(request);
        if (LiveRun.in(premises.state(), run).isEmpty()) {
            return Page.say(HttpStatus.CONFLICT, visit, "Nothing to stop", "Run %d is not under way.".formatted(run));
        }
        new StopOrder(run, visit.who(), reason).leave(premises.state());
        audit.note(request, "stopped run " + run, reason);
        return Page.goTo("/console/runs/" + run);
    }

    /** Begins a run again. */
    @PostMapping("/console/runs/{run}/restart")
    public ResponseEntity<String> restart(
            HttpServletRequest request,
            @PathVariable("run") long run,
            @RequestParam(name = "form", defaultValue = "") String form)
            throws IOException {
        Visit visit = Visit.of(request);
        Optional<Launch> launch = new RunHistory(premises.state()).launch(run);
        if (launch.isEmpty()) {
            return Page.say(
                    HttpStatus.NOT_FOUND, visit, "No such run", "How run %d was started is not known.".formatted(run));
        }
        RunSettings settings = launch.get().settings(name -> premises.output());
        return started(request, visit, settings, form, "restarted run " + run);
    }

    @Override
    public void close() {
        progress.close();
    }
}
