package org.justicecommitments.web.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.Launch;
import org.justicecommitments.job.batch.LiveRun;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.batch.StopOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts runs within this process: one at a time, and through the same lock as all others. */
public final class Launchpad implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Launchpad.class);
    private static final long LONGEST_START_SECONDS = 30;
    private static final long LONGEST_END_MILLIS = 20_000;
    private static final long LOOK_MILLIS = 50;

    private final Premises premises;
    private final ExecutorService runs = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "run");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicLong current = new AtomicLong();

    /** A place to start runs over these folders. */
    public Launchpad(Premises premises) {
        this.premises = premises;
    }

    /** What became of a wish to start a run. */
    public sealed interface Answer {

        /** It runs, under this number. */
        record Started(long run) implements Answer {}

        /** It ended before it had a number: another runs, or the job file has problems. */
        record Refused(RunRecord record) implements Answer {}

        /** Another that this process started still runs. */
        record Busy() implements Answer {}
    }

    /** The settings of a run over the folders here. */
    public RunSettings settings(Path jobFile, Optional<LocalDate> asOf, boolean dryRun) {
        return new RunSettings(
                jobFile, premises.input(), premises.output(), premises.state().root(), asOf, dryRun, premises.watch());
    }

    /** Starts a run, and waits until it has its number or was refused. */
    public Answer start(RunSettings settings, Launch.Caller caller) throws IOException {
        if (closed.get() || !busy.compareAndSet(false, true)) {
            return new Answer.Busy();
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        runs.execute(() -> {
            try {
                RunRecord record = new JobRun(settings, new Numbered(answer, current), caller, Instant.now()).execute();
                free();
                answer.complete(new Answer.Refused(record)); // if it never had a number
            } catch (IOException | RuntimeException | Error e) {
                LOG.error("A run broke off: {}", e.toString());
                answer.completeExceptionally(e);
            } finally {
                free();
            }
        });
        return await(answer);
    }

    private static Answer await(CompletableFuture<Answer> answer) throws IOException {
        try {
            return answer.get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server is being stopped", e);
        } catch (TimeoutException e) {
            throw new IOException("the run does not start; look at it again in a minute", e);
        } catch (ExecutionException e) {
            throw new IOException("the run broke off: " + e.getCause(), e);
        }
    }

    /** Runs in the caller's thread, and gives what became of it; empty if this process has another run under way. */
    public Optional<RunRecord> run(RunSettings settings, Launch.Caller caller) throws IOException {
        if (closed.get() || !busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            Numbered numbered = new Numbered(new CompletableFuture<>(), current);
            return Optional.of(new JobRun(settings, numbered, caller, Instant.now()).execute());
        } finally {
            free();
        }
    }

    private void free() {
        current.set(0);
        busy.set(false);
    }

    /** Whether this process still has the run in hand, be it only to give back the lock. */
    public boolean hasInHand(long run) {
        return current.get() == run;
    }

    /** Hears the number of a run; the rest is told by the state folder. */
    private record Numbered(CompletableFuture<Answer> answer, AtomicLong current) implements RunListener {

        @Override
        public void numbered(long run) {
            current.set(run);
            answer.complete(new Answer.Started(run));
        }
    }

    /** Whether no more runs are started. */
    public boolean isClosed() {
        return closed.get();
    }

    /** Starts no more runs, and stops the one that this process has under way. */
    @Override
    public void close() {
        closed.set(true);
        runs.shutdown();
        long own = ProcessHandle.current().pid();
        LiveRun.in(premises.state())
                .filter(live -> live.launch().process() == own)
                .ifPresent(live -> stop(live.launch().run()));
        for (long waited = 0; busy.get() && waited < LONGEST_END_MILLIS; waited += LOOK_MILLIS) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    private void stop(long run) {
        try {
            new StopOrder(run, "the server", "it was shut down").leave(premises.state());
        } catch (IOException e) {
            LOG.error("The run could not be stopped: {}", e.getMessage());
        }
    }
}
