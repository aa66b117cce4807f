package org.justicecommitments.web.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.RunHistory;
import org.justicecommitments.job.batch.RunLock;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.definition.Cron;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.job.definition.JobDefinition.Schedule;
import org.justicecommitments.job.definition.JobFile;
import org.justicecommitments.vocabulary.Problems;
import org.justicecommitments.web.launch.Launchpad;
import org.justicecommitments.web.launch.Premises;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The nights of all jobs. For each job the database holds the one night that comes next; it goes on to the next one only after the
 * job has run, so that what was missed is caught up once, and what was killed is begun again.
 */
public final class Nights implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
    private static final String TASK = "night";

    /** A night that finds another run under way, or cannot read its job file, comes again after this. */
    private static final Duration AGAIN = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final long LOOK_AT_FILES_SECONDS = 60;

    private final Premises premises;
    private final Launchpad launchpad;
    private final Scheduler scheduler;
    private final CustomTask<String> task;
    private final ScheduledExecutorService files = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "job files");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable Future<?> looks;

    /** The nights of the jobs, kept in a database. */
    public Nights(Premises premises, Launchpad launchpad, DataSource database) {
        this.premises = premises;
        this.launchpad = launchpad;
        this.task = Tasks.custom(TASK, String.class)
                .onDeadExecutionRevive()
                .execute((instance, context) -> night(instance, context));
        this.scheduler = Scheduler.create(database, task)
                .threads(1)
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(6)
                .serializer(new PlainText())
                .schedulerName(new SchedulerName.Fixed("serve-" + UUID.randomUUID())) // containers share their pids
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }

    /** Begins to wait for the nights. */
    public void start() {
        lookAtFiles();
        scheduler.start();
        looks = files.scheduleWithFixedDelay(
                this::lookAtFiles, LOOK_AT_FILES_SECONDS, LOOK_AT_FILES_SECONDS, TimeUnit.SECONDS);
    }

    /** When each job runs next, by its name. */
    public Map<String, Instant> next() {
        Map<String, Instant> next = new HashMap<>();
        for (ScheduledExecution<Object> night : scheduler.getScheduledExecutions(ScheduledExecutionsFilter.all())) {
            next.put(night.getTaskInstance().getId(), night.getExecutionTime());
        }
        return next;
    }

    /** Takes the schedules of the job files over: new ones, changed ones, those that are gone. */
    void lookAtFiles() {
        try {
            Map<String, String> known = new HashMap<>();
            for (ScheduledExecution<Object> night : scheduler.getScheduledExecutions(ScheduledExecutionsFilter.all())) {
                known.put(night.getTaskInstance().getId(), String.valueOf(night.getData()));
            }
            for (Path file : premises.jobs().files()) {
                Problems problems = new Problems();
                Optional<JobDefinition> job = JobFile.read(file, problems);
                String before = known.remove(JobFile.name(file));
                if (job.isEmpty()) {
                    LOG.warn("The job file {} has problems; its schedule stays as it was.", file);
                } else {
                    take(job.get(), Optional.ofNullable(before));
                }
            }
            for (String gone : known.keySet()) {
                scheduler.cancel(task.instance(gone));
            }
        } catch (TaskInstanceException e) {
            LOG.info("A job is having its night; its schedule is looked at again in a minute.");
        } catch (IOException | RuntimeException e) {
            LOG.error("The schedules could not be looked at: {}", e.toString());
        }
    }

    private void take(JobDefinition job, Optional<String> before) throws IOException {
        Optional<String> now = job.schedule().map(Nights::text);
        if (now.equals(before)) {
            return;
        }
        if (now.isEmpty()) {
            scheduler.cancel(task.instance(job.name()));
            return;
        }
        Schedule schedule = job.schedule().orElseThrow();
        Instant after = before.isPresent() ? Instant.now() : lastRun(job.name()).orElse(Instant.now());
        Optional<Instant> first = Cron.next(schedule, after);
        if (first.isEmpty()) {
            LOG.warn("The schedule of the job {} never comes.", job.name());
        } else if (before.isPresent()) {
            scheduler.reschedule(task.instance(job.name()), first.get(), now.get());
        } else {
            scheduler.scheduleIfNotExists(task.instance(job.name(), now.get()), first.get());
        }
    }

    /** When the job ran last, through whatever door: a night after that was missed. */
    private Optional<Instant> lastRun(String job) throws IOException {
        return new RunHistory(premises.state())
                .records().stream()
                        .filter(run -> run.job().equals(job))
                        .map(RunRecord::started)
                        .findFirst();
    }

    private CompletionHandler<String> night(TaskInstance<String> night, ExecutionContext context) {
        Optional<RunRecord> run = Optional.empty();
        Schedule schedule = schedule(night.getData());
        try {
            Optional<Path> file = premises.jobs().file(night.getId());
            if (file.isPresent()) {
                run = launchpad.run(
                        launchpad.settings(file.get(), Optional.empty(), false),
                        new Launch.Caller(Launch.Door.SCHEDULE, "schedule"));
                sayIfOthersRun(night.getId(), run);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("A night of the job {} could not be run: {}", night.getId(), e.toString());
        }
        boolean waits = run.isEmpty()
                || run.get().outcome() == RunRecord.Outcome.ALREADY_RUNNING
                || (run.get().outcome() == RunRecord.Outcome.STOPPED && launchpad.isClosed());
        run.filter(had -> had.outcome() == RunRecord.Outcome.FAILED)
                .ifPresent(had -> LOG.error("A night of the job {} failed: {}", night.getId(), had.message()));
        Instant due = context.getExecution().getExecutionTime();
        return (complete, operations) -> {
            Instant now = Instant.now();
            // Not before the night that was had, should somebody have set the clock back.
            Optional<Instant> next =
                    waits ? Optional.of(now.plus(AGAIN)) : Cron.next(schedule, now.isAfter(due) ? now : due);
            if (next.isPresent()) {
                operations.reschedule(complete, next.get());
            } else {
                operations.remove();
            }
        };
    }

    private void sayIfOthersRun(String job, Optional<RunRecord> run) {
        Optional<String> others = run.isPresent()
                ? run.filter(had -> had.outcome() == RunRecord.Outcome.ALREADY_RUNNING)
                        .map(RunRecord::message)
                : Optional.of("Already running: " + RunLock.holder(premises.state()) + ".");
        if (others.isPresent() && !launchpad.isClosed()) {
            LOG.warn("The night of the job {} waits. {}", job, others.get());
        }
    }

    private static String text(Schedule schedule) {
        return schedule.cron() + "|" + schedule.zone().getId();
    }

    private static Schedule schedule(String text) {
        int bar = text.lastIndexOf('|');
        return new Schedule(text.substring(0, bar), ZoneId.of(text.substring(bar + 1)));
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.cancel(false);
        }
        files.shutdownNow();
        scheduler.stop();
    }
}
