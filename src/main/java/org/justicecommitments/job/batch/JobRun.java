package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.assess.Gate;
import org.justicecommitments.job.batch.RunRecord.Outcome;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.release.change.ChangeLog;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.Identity;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.vocabulary.Problems;

/** One run of a job, from the job file to the published release. */
public final class JobRun {

    private final RunSettings settings;
    private final StateFolder state;
    private final Output output;
    private RunListener listener;
    private final Launch.Caller caller;
    private final Instant started;
    private final long start = System.nanoTime();

    /** A run that the user of this machine asks for. */
    public JobRun(RunSettings settings, RunListener listener, Instant now) {
        this(settings, listener, Launch.Caller.atCommandLine(), now);
    }

    /**
     * A run.
     *
     * @param caller who asks for it
     * @param now the instant of the run; every instant in the release comes from here
     */
    public JobRun(RunSettings settings, RunListener listener, Launch.Caller caller, Instant now) {
        this.settings = settings;
        this.state = new StateFolder(settings.state());
        this.output = settings.output();
        this.listener = listener;
        this.caller = caller;
        this.started = now;
    }

    /** Runs, and says what became of it. */
    public RunRecord execute() throws IOException {
        Problems problems = new Problems();
        Optional<JobDefinition> job = JobFile.read(settings.jobFile(), problems);
        if (!settings.inputs().isThere()) {
            problems.add(Path.of(settings.inputs().name()), 0, "there is no such input folder; name one with --input");
        }
        if (job.isPresent() && EngineMaker.of(job.get(), settings.engine()).isEmpty()) {
            problems.add(settings.jobFile(), 0, EngineMaker.MISSING);
        }
        boolean fit = job.isPresent() && problems.isEmpty();
        if (!fit && caller.door() != Launch.Door.SCHEDULE) {
            return unrecorded(Outcome.BAD_CONFIGURATION, String.join(System.lineSeparator(), problems.lines()));
        }
        Optional<RunLock> lock;
        try {
            lock = RunLock.take(state, started);
        } catch (UnusableDatabase e) {
            return unrecorded(Outcome.FAILED, "The run failed: " + e.getMessage());
        }
        if (lock.isEmpty()) {
            return unrecorded(Outcome.ALREADY_RUNNING, "Already running: " + RunLock.holder(state) + ".");
        }
        try {
            return fit
                    ? locked(job.get())
                    : new BrokenNight(settings, caller, listener, started).keep(job, problems.lines());
        } finally {
            lock.get().close();
        }
    }

    private RunRecord unrecorded(Outcome outcome, String message) {
        return new RunRecord(
                0,
                JobFile.name(settings.jobFile()),
                outcome,
                message,
                started,
                seconds(),
                "",
                List.of(),
                Map.of(),
                Map.of());
    }

    private RunRecord locked(JobDefinition job) throws IOException {
        long number = new RunHistory(state).nextNumber();
        try (RunLogFiles log = RunLogFiles.open(state, number, listener);
                RunTrace trace = RunTrace.begin(state, launch(job, number), log)) {
            listener = trace;
            RunRecord run = numbered(job, number, trace);
            log.ended(run);
            return run;
        }
    }

    private Launch launch(JobDefinition job, long number) {
        return Launch.of(number, settings, settings.engine().forJob(job), caller, started);
    }

    private RunRecord numbered(JobDefinition job, long number, RunTrace trace) throws IOException {
        RunRecord run;
        try {
            Durable.delete(state.staging()); // of a run that was killed
            run = identified(job, number, trace);
        } catch (RunStopped e) {
            run = stopped(job, number, List.of(), e);
        } catch (IOException | UncheckedIOException e) {
            run = failed(job, number, List.of(), e);
        }
        Durable.delete(state.staging());
        if (run.outcome() == Outcome.BAD_CONFIGURATION) {
            if (caller.door() != Launch.Door.SCHEDULE) {
                return run;
            }
            List<String> problems = run.message().lines().toList();
            problems.forEach(listener::line);
            String message = BrokenNight.message(settings.jobFile(), problems) + stillStands();
            run = record(number, job, Outcome.FAILED, message, "", List.of(), Map.of(), Map.of());
        }
        return new Aftermath(job, state, output, listener, started).of(run);
    }

    private RunRecord identified(JobDefinition job, long number, RunTrace trace) throws IOException {
        Intake intake = settings.inputs().take(state, settings.watch());
        trace.look();
        BuildIdentity build = BuildIdentity.current();
        String configuration = new ConfigurationArchive(state).keep(job.files(), settings.asOf());
        Identity identity = new Identity(intake.hash(), configuration, build.hash());
        Predecessors before = Predecessors.of(output);
        Optional<Settled> settled = settings.dryRun()
                ? Optional.empty()
                : Settled.of(identity, before, output.decisions(), new HeldReleases(state));
        if (settled.isPresent()) {
            Settled found = settled.get();
            return record(
                    number,
                    job,
                    found.outcome(),
                    found.message(),
                    found.release(),
                    List.of(),
                    found.counts(),
                    Map.of());
        }
        // Only now: with the configuration unchanged, the examples held when that release was made.
        Problems problems = new Problems();
        new ExampleCheck(job).check(settings.jobFile(), problems);
        if (!problems.isEmpty()) {
            return unrecorded(Outcome.BAD_CONFIGURATION, String.join(System.lineSeparator(), problems.lines()));
        }
        Path folder = Files.createDirectories(state.staging().resolve("run-" + number));
        Workspace workspace = new Workspace(
                number,
                settings.asOf(),
                job,
                intake,
                identity,
                build.version(),
                started,
                before,
                output,
                folder,
                listener);
        ReleaseBuild built;
        try (Engine engine =
                EngineMaker.of(job, settings.engine()).orElseThrow().make(settings.engine())) {
            built = ReleaseBuild.of(workspace, state, JobDatabase.of(state), engine);
        }
        if (built.failure().isPresent() && built.failure().get() instanceof RunStopped stop) {
            return stopped(job, number, built.stages(), stop);
        }
        trace.look(); // for the last time: what has begun to be published is published
        return built.failure().isPresent()
                ? failed(job, number, built.stages(), built.failure().get())
                : release(workspace, built.stages());
    }

    private RunRecord release(Workspace workspace, List<StageRecord> ended) throws IOException {
        Manifest manifest = ManifestFile.read(workspace.release()).orElseThrow();
        FindingCounts findings = FindingCounts.of(workspace);
        List<StageRecord> stages = findings.in(ended);
        List<Gate> gates = workspace.assessment().readAll().get(0).gates();
        String failures = String.join("; ", Gate.messages(gates));
        String id = manifest.id();
        Outcome outcome;
        String message;
        if (settings.dryRun()) {
            outcome = Outcome.DRY_RUN;
            message = "Dry run: nothing was published.";
            for (Receiver to : workspace.job().receivers()) {
                listener.line("%s: would be sent to %s%n%s"
                        .formatted(to.word(), to.url(), to.preview(workspace.release(), manifest)));
            }
        } else if (Gate.worst(gates) == Gate.Verdict.FAIL) {
            String sentence = "The data is not fit for publication: %s.%s".formatted(failures, stillStands());
            return record(
                    workspace.run(),
                    workspace.job(),
                    Outcome.FAILED,
                    sentence,
                    "",
                    stages,
                    manifest.counts(),
                    findings.byCode());
        } else if (Gate.worst(gates) == Gate.Verdict.HOLD) {
            new HeldReleases(state).hold(workspace.release(), manifest);
            outcome = Outcome.HELD;
            message = "Held for approval: %s. %s".formatted(failures, HeldReleases.remedy(id));
        } else {
            output.publish(workspace.release(), id);
            outcome = Outcome.PUBLISHED;
            message = "Published release %s: %s.".formatted(id, describe(manifest));
        }
        return record(
                workspace.run(), workspace.job(), outcome, message, id, stages, manifest.counts(), findings.byCode());
    }

    private static String describe(Manifest manifest) {
        long bytes =
                manifest.files().stream().mapToLong(Manifest.ReleaseFile::bytes).sum();
        return String.format(
                Locale.ROOT,
                "%,d commitments, %,d about justice, %d files, %.1f MB%s",
                manifest.counts().getOrDefault("commitments", 0L),
                manifest.counts().getOrDefault("justice_commitments", 0L),
                manifest.files().size(),
                bytes / 1e6,
                manifest.previous().isEmpty()
                        ? ""
                        : "; since %s: %s"
                                .formatted(
                                        manifest.previous(),
                                        ChangeLog.summary(manifest.changes()).replaceFirst("\\.$", "")));
    }

    private RunRecord failed(JobDefinition job, long number, List<StageRecord> stages, Throwable failure)
            throws IOException {
        String last = stillStands();
        if (failure instanceof RunFailure) {
            return record(number, job, Outcome.FAILED, failure.getMessage() + last, "", stages, Map.of(), Map.of());
        }
        Path log = state.failureLog(number);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Files.createDirectories(state.logs());
        Files.writeString(log, trace.toString(), StandardCharsets.UTF_8);
        String message = "The run failed: %s.%s".formatted(plain(failure), last);
        return record(number, job, Outcome.FAILED, message, "", stages, Map.of(), Map.of());
    }

    private RunRecord stopped(JobDefinition job, long number, List<StageRecord> stages, RunStopped stop) {
        String message = stop.getMessage() + stillStands();
        return record(number, job, Outcome.STOPPED, message, "", stages, Map.of(), Map.of());
    }

    /** Names the newest release; says nothing if there is none, or if the output is what failed. */
    private String stillStands() {
        try {
            return output.latest()
                    .map(release -> " Release " + release.id() + " still stands.")
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static String plain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return "%d MB of memory are not enough for these inputs; start Java with more, such as -Xmx2g"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20);
            }
            if (cause instanceof IOException) {
                return "a file could not be read or written (" + cause.getMessage() + ")";
            }
        }
        return "an error of the program";
    }

    private RunRecord record(
            long number,
            JobDefinition job,
            Outcome outcome,
            String message,
            String release,
            List<StageRecord> stages,
            Map<String, Long> counts,
            Map<String, Long> findings) {
        return new RunRecord(
                number, job.name(), outcome, message, started, seconds(), release, stages, counts, findings);
    }

    private double seconds() {
        return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
    }
}
