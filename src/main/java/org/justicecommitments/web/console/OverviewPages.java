package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.justicecommitments.job.batch.HeldReleases;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.definition.Cron;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.web.entry.AuditLog;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What there is at a glance: jobs with their last and next run, what runs, what is held; one job; the audit log. */
@Controller
public final class OverviewPages {

    private static final int RECENT = 20;
    private static final int AUDIT_LINES = 300;

    private final Premises premises;
    private final AuditLog audit;
    private final Supplier<Map<String, Instant>> nights;

    /**
     * The pages.
     *
     * @param nights when each job runs next by itself; empty if nothing runs by itself
     */
    public OverviewPages(Premises premises, AuditLog audit, Supplier<Map<String, Instant>> nights) {
        this.premises = premises;
        this.audit = audit;
        this.nights = nights;
    }

    /** To the overview. */
    @GetMapping("/console")
    public ResponseEntity<String> console() {
        return Page.goTo("/console/");
    }

    /** The overview. */
    @GetMapping("/console/")
    public ResponseEntity<String> overview(HttpServletRequest request) throws IOException {
        Visit visit = Visit.of(request);
        List<RunRecord> records = new RunHistory(premises.state()).records();
        StringBuilder jobs = new StringBuilder();
        Map<String, Instant> next = nights.get();
        for (Path file : premises.jobs().files()) {
            String name = JobFile.name(file);
            Optional<RunRecord> last =
                    records.stream().filter(run -> run.job().equals(name)).findFirst();
            jobs.append(Page.row(
                    Page.link("/console/jobs/" + name, name),
                    last.map(run -> "%s %s".formatted(Page.badge(run.outcome()), Page.minute(run.started())))
                            .orElse("never"),
                    next(file, next.get(name)),
                    launch(visit, name)));
        }
        String body =
                """
                <h1>Jobs and runs</h1>
                %s%s%s
                <h2>Recent runs</h2>
                %s"""
                        .formatted(
                                live(),
                                Page.table("Jobs", List.of("Job", "Last run", "Next run", ""), jobs.toString()),
                                held(),
                                runs(records));
        return Page.ok(visit, "Jobs and runs", body);
    }

    private static String launch(Visit visit, String job) {
        return """
                <form method="post" action="/console/jobs/%s/runs" class="inline"><input type="hidden" name="_csrf" value="%s">
                <input type="hidden" name="form" value="%s"><button>Run now</button></form>"""
                .formatted(Page.text(job), Page.text(visit.token()), Forms.key());
    }

    private String next(Path file, @org.jspecify.annotations.Nullable Instant kept) {
        if (kept != null) {
            return kept.isBefore(Instant.now()) ? "due" : Page.minute(kept);
        }
        Problems problems = new Problems();
        Optional<JobDefinition> job = JobFile.read(file, problems);
        if (job.isEmpty()) {
            return "<span class=\"problem\">the job file has problems</span>";
        }
        return job.get()
                .schedule()
                .flatMap(schedule -> Cron.next(schedule, Instant.now()))
                .map(instant -> "not here; by its schedule " + Page.minute(instant))
                .orElse("no schedule");
    }

    private String live() throws IOException {
        Optional<LiveRun> live = LiveRun.in(premises.state());
        if (live.isEmpty()) {
            return "";
        }
        long run = live.get().launch().run();
        return "<p class=\"under-way\" role=\"status\">%s is under way, in stage <strong>%s</strong>.</p>\n"
                .formatted(
                        Page.link("/console/runs/" + run, "Run " + run),
                        live.get().stage().isEmpty()
                                ? "preparation"
                                : Page.text(live.get().stage()));
    }

    private String held() throws IOException {
        List<Manifest> held = new HeldReleases(premises.state()).all();
        if (held.isEmpty()) {
            return "";
        }
        StringBuilder rows = new StringBuilder();
        for (Manifest release : held) {
            rows.append(Page.row(
                    Page.link("/console/held/" + release.id(), release.id()),
                    Page.text(release.sourceDate()),
                    Page.number(release.counts().getOrDefault("commitments", 0L)),
                    Page.number(release.counts().getOrDefault("justice_commitments", 0L))));
        }
        return "<h2>Waiting for your decision</h2>\n"
                + Page.table(
                        "Held releases",
                        List.of("Held release", "Source changed", "Commitments#", "About justice#"),
                        rows.toString());
    }

    private static String runs(List<RunRecord> records) {
        if (records.isEmpty()) {
            return "<p>No runs yet.</p>\n";
        }
        StringBuilder rows = new StringBuilder();
        records.stream()
                .limit(RECENT)
                .forEach(run -> rows.append(Page.row(
                        Page.link("/console/runs/" + run.run(), run.run()),
                        Page.text(run.job()),
                        Page.badge(run.outcome()),
                        Page.minute(run.started()),
                        Page.seconds(run.seconds()),
                        Page.text(run.message().lines().findFirst().orElse("")))));
        return Page.table("Runs", List.of("Run", "Job", "Outcome", "Started", "Took#", "In words"), rows.toString());
    }

    /** One job, with all that a run can be asked for with. */
    @GetMapping("/console/jobs/{job}")
    public ResponseEntity<String> job(HttpServletRequest request, @PathVariable("job") String name) throws IOException {
        Visit visit = Visit.of(request);
        Optional<Path> file = premises.jobs().file(name);
        if (file.isEmpty()) {
            return Page.say(HttpStatus.NOT_FOUND, visit, "No such job", "There is no job of this name.");
        }
        Problems problems = new Problems();
        Optional<JobDefinition> job = JobFile.read(file.get(), problems);
        String fields =
                """
                <input type="hidden" name="form" value="%s">
                <label>As of (empty: the newest source date) <input type="date" name="as-of"></label>
                <label class="check"><input type="checkbox" name="dry-run" value="true"> Dry run: publish nothing</label>
                """
                        .formatted(Forms.key());
        String body =
                """
                <h1>%s</h1>
                %s<h2>Run it now</h2>
                %s<h2>Runs</h2>
                %s"""
                        .formatted(
                                Page.text(name),
                                about(file.get(), job, problems),
                                visit.form("/console/jobs/" + name + "/runs", fields, "Run now"),
                                runs(new RunHistory(premises.state())
                                        .records().stream()
                                                .filter(run -> run.job().equals(name))
                                                .toList()));
        return Page.ok(visit, name, body);
    }

    private String about(Path file, Optional<JobDefinition> job, Problems problems) {
        if (job.isEmpty()) {
            return "<p class=\"problem\">The job file has problems:</p>\n<pre>%s</pre>\n"
                    .formatted(Page.text(String.join("\n", problems.lines())));
        }
        return """
                <p>%s</p>
                <dl><dt>Next run</dt><dd>%s</dd><dt>Schedule</dt><dd>%s</dd><dt>Input folder</dt><dd><code>%s</code></dd></dl>
                """
                .formatted(
                        Page.text(job.get().dataset().title()),
                        next(file, nights.get().get(job.get().name())),
                        job.get()
                                .schedule()
                                .map(schedule -> "<code>%s</code> in %s"
                                        .formatted(
                                                Page.text(schedule.cron()),
                                                Page.text(schedule.zone().getId())))
                                .orElse("none"),
                        Page.text(premises.input()));
    }

    /** What was done in the console, newest first. */
    @GetMapping("/console/audit")
    public ResponseEntity<String> audit(HttpServletRequest request) throws IOException {
        String lines = String.join("\n", audit.last(AUDIT_LINES));
        return Page.ok(
                Visit.of(request),
                "Audit log",
                "<h1>Audit log</h1>\n<p>The last %d lines, newest first; all are in <code>audit.log</code> in the state folder.</p>\n<pre>%s</pre>\n"
                        .formatted(AUDIT_LINES, Page.text(lines)));
    }
}
