package org.justicecommitments.web.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.justicecommitments.job.batch.HeldReleases;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.web.launch.Launchpad;
import org.justicecommitments.web.launch.Premises;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page of a run: how it gets on or what it came to, and all that is to be known about it. */
final class RunView {

    private static final List<String> STAGE_HEADINGS = List.of("Stage", "", "Rows#", "Of#", "Rows/s#", "Time#");

    private final Premises premises;
    private final Launchpad launchpad;
    private final Progress progress;

    RunView(Premises premises, Launchpad launchpad, Progress progress) {
        this.premises = premises;
        this.launchpad = launchpad;
        this.progress = progress;
    }

    ResponseEntity<String> page(Visit visit, long run) throws IOException {
        RunHistory history = new RunHistory(premises.state());
        Optional<LiveRun> live = LiveRun.in(premises.state(), run);
        Optional<Launch> launch = history.launch(run);
        boolean ending = live.isEmpty() && launchpad.hasInHand(run);
        Optional<RunRecord> record = live.isPresent() || ending
                ? Optional.empty() // its record stands before it has given back the lock
                : history.records().stream().filter(each -> each.run() == run).findFirst();
        if (launch.isEmpty() && record.isEmpty()) {
            return Page.say(HttpStatus.NOT_FOUND, visit, "No such run", "There is no run %d.".formatted(run));
        }
        String job = record.map(RunRecord::job)
                .or(() -> launch.map(each -> JobFile.name(Path.of(each.jobFile()))))
                .orElse("");
        String state = live.isPresent() || ending
                ? Page.badge("running")
                : record.map(each -> Page.badge(each.outcome())).orElseGet(() -> Page.badge("killed"));
        StringBuilder body = new StringBuilder("<h1>Run %d of %s %s</h1>\n".formatted(run, Page.text(job), state));
        if (record.isPresent()) {
            body.append("<p>%s</p>\n".formatted(Page.text(record.get().message())));
            body.append(stages(record.get()));
        } else if (live.isPresent()) {
            body.append(live(visit, live.get(), run));
        } else if (ending) {
            body.append(
                    "<div id=\"live\" data-events=\"/console/runs/%1$d/events\"><p role=\"status\"><span id=\"left\">It is ending.</span> <a href=\"/console/runs/%1$d\" class=\"reload\">Look again</a></p></div>\n"
                            .formatted(run));
        } else {
            body.append("<p>It was killed, and left no record. Nothing of it was published, or all of it.</p>\n");
        }
        launch.ifPresent(each -> body.append(about(each)));
        if (live.isEmpty() && !ending) {
            launch.ifPresent(each -> body.append(restart(visit, run)));
        }
        if (record.isPresent()) {
            body.append(results(record.get()));
        }
        String log = Page.file(premises.state().log(run, "log"));
        body.append(log.isEmpty() ? "" : section("Log", log, live.isPresent()));
        String failure = Page.file(premises.state().failureLog(run));
        body.append(failure.isEmpty() ? "" : section("Details for the maintainers", failure, false));
        return Page.ok(visit, "Run " + run, body.toString());
    }

    private static String section(String heading, String content, boolean open) {
        return "<details%s><summary><h2>%s</h2></summary>\n%s</details>\n"
                .formatted(open ? " open" : "", Page.text(heading), content);
    }

    private static String stages(RunRecord record) {
        StringBuilder rows = new StringBuilder();
        record.stages()
                .forEach(stage -> rows.append(Page.row(
                        Page.text(stage.stage()),
                        Page.badge("done"),
                        Page.number(stage.rows()),
                        Page.number(stage.rows()),
                        Page.number(stage.seconds() > 0 ? Math.round(stage.rows() / stage.seconds()) : 0),
                        Page.seconds(stage.seconds()))));
        return record.stages().isEmpty() ? "" : Page.table("Stages", STAGE_HEADINGS, rows.toString());
    }

    private String live(Visit visit, LiveRun live, long run) throws IOException {
        Pace pace = progress.pace(run);
        List<Pace.Shown> shown = pace.shown(live, Instant.now());
        StringBuilder rows = new StringBuilder();
        for (Pace.Shown stage : shown) {
            rows.append(Page.row(
                    Page.text(stage.word()),
                    Page.badge(stage.state()),
                    Page.number(stage.rows()),
                    Page.number(stage.expected()),
                    Page.number(stage.rate()),
                    Page.seconds(stage.seconds())));
        }
        String left = pace.secondsLeft(shown)
                .map(seconds -> "about %d s left, by the last run".formatted(seconds))
                .orElse("the first run: how long it takes is not known");
        String reason = "<label>Why (optional) <input name=\"reason\" maxlength=\"500\"></label>\n";
        return """
                <div id="live" data-events="/console/runs/%d/events">
                <p role="status"><span id="left">%s</span> <a href="/console/runs/%d" class="reload">Look again</a></p>
                %s</div>
                %s"""
                .formatted(
                        run,
                        Page.text(left),
                        run,
                        Page.table("Stages", STAGE_HEADINGS, rows.toString()),
                        visit.form("/console/runs/%d/stop".formatted(run), reason, "Stop this run"));
    }

    private static String about(Launch launch) {
        String command = launch.command().stream().map(RunView::quoted).collect(Collectors.joining(" "));
        return """
                <dl>
                <dt>Started</dt><dd>%s, through the %s%s</dd>
                <dt>The command that repeats it</dt><dd><code>java -jar justice-commitments.jar %s</code></dd>
                </dl>
                """
                .formatted(
                        Page.minute(launch.started()),
                        launch.door().words(),
                        launch.by().isEmpty() ? "" : ", by " + Page.text(launch.by()),
                        Page.text(command));
    }

    /** A word as a shell takes it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static String restart(Visit visit, long run) {
        String fields = "<input type=\"hidden\" name=\"form\" value=\"%s\">\n".formatted(Forms.key());
        return "<p class=\"quiet\">A restart begins the same run again, from its first stage, with the input folder as it is now.</p>\n"
                + visit.form("/console/runs/%d/restart".formatted(run), " class=\"inline\"", fields, "Restart");
    }

    private String results(RunRecord record) throws IOException {
        StringBuilder body = new StringBuilder();
        Optional<Path> release = release(premises, record);
        boolean published = release.isPresent() && record.outcome() != RunRecord.Outcome.HELD;
        if (published) {
            String address = "/releases/" + record.release() + "/index.html";
            body.append("<p>Release %s</p>\n".formatted(Page.link(address, record.release())));
        } else if (release.isPresent()) {
            String address = "/console/held/" + record.release();
            body.append(
                    "<p>Held release %s waits for a decision.</p>\n".formatted(Page.link(address, record.release())));
        }
        if (!record.findings().isEmpty()) {
            StringBuilder rows = new StringBuilder();
            for (Map.Entry<String, Long> kind : record.findings().entrySet()) {
                String code = Page.text(kind.getKey());
                rows.append(Page.row("<code>%s</code>".formatted(code), Page.number(kind.getValue())));
            }
            String all = published
                    ? "<p>%s</p>\n"
                            .formatted(Page.link(
                                    "/releases/" + record.release() + "/quality/report.html",
                                    "All findings, with remedies"))
                    : "";
            body.append(section(
                    "Findings",
                    Page.table("Findings", List.of("Kind", "Cells or rows#"), rows.toString()) + all,
                    true));
        }
        if (release.isPresent()) {
            String ledger = Page.csv("Row ledger", release.get().resolve("quality/row_ledger.csv"));
            body.append(ledger.isEmpty() ? "" : section("Row ledger", ledger, false));
            String changes = Page.file(release.get().resolve("CHANGES.md"));
            body.append(changes.isEmpty() ? "" : section("Changes", changes, false));
            body.append(section("Workbooks to hand back", WorkbookPages.list(record.run(), release.get()), true));
        }
        return body.toString();
    }

    /** The folder of the release that a run published, held or found unchanged. */
    private static Optional<Path> release(Premises premises, RunRecord record) throws IOException {
        if (record.release().isEmpty()) {
            return Optional.empty();
        }
        HeldReleases desk = new HeldReleases(premises.state());
        Optional<Path> held = desk.find(record.release()).map(desk::folder);
        if (held.isPresent()) {
            return held;
        }
        return premises.output().ids().contains(record.release())
                ? Optional.of(premises.output().release(record.release())).filter(Files::isDirectory)
                : Optional.empty();
    }

    /** The folder of the release of a run. */
    static Optional<Path> release(Premises premises, long run) throws IOException {
        Optional<RunRecord> record = new RunHistory(premises.state())
                .records().stream().filter(each -> each.run() == run).findFirst();
        return record.isEmpty() ? Optional.empty() : release(premises, record.get());
    }
}
