package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.justicecommitments.release.publish.Durable;

/**
 * What a run leaves in the state folder while it goes on, for people and other processes: how it was asked for, and how
 * far it is. It also finds there whether somebody wishes it to stop. A disk that takes none of this stops no run. Threads that
 * work side by side may all tell it how far they are.
 */
final class RunTrace implements RunListener, AutoCloseable {

    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final StateFolder state;
    private final Launch launch;
    private final RunListener person;
    private final List<StageRecord> stages = new ArrayList<>();
    private Optional<Stage> stage = Optional.empty();
    private long rows;
    private long expected;
    private Instant stageStarted = Instant.EPOCH;
    private volatile long lastLook;

    private RunTrace(StateFolder state, Launch launch, RunListener person) {
        this.state = state;
        this.launch = launch;
        this.person = person;
    }

    /** Begins the trace of a run. */
    static RunTrace begin(StateFolder state, Launch launch, RunListener person) {
        RunTrace trace = new RunTrace(state, launch, person);
        try {
            Files.deleteIfExists(state.stop());
            Durable.replace(state.launch(launch.run()), StageFile.JSON.writeValueAsString(launch) + "\n");
        } catch (IOException e) {
            // A run needs no note of how it was asked for; a disk that fails for good ends it with a sentence of its
            // own.
        }
        trace.show();
        person.numbered(launch.run());
        return trace;
    }

    @Override
    public void numbered(long run) {
        person.numbered(run);
    }

    @Override
    public synchronized void line(String text) {
        person.line(text);
    }

    @Override
    public synchronized void begins(Stage begun, long rowsExpected) {
        person.begins(begun, rowsExpected);
        if (!stage.equals(Optional.of(begun))) {
            rows = 0;
            stageStarted = Instant.now();
        }
        stage = Optional.of(begun);
        expected = rowsExpected;
        look();
    }

    @Override
    public synchronized void advances(Stage advanced, long rowsSoFar) {
        person.advances(advanced, rowsSoFar);
        rows = rowsSoFar;
        goesOn();
    }

    @Override
    public void goesOn() {
        if (System.nanoTime() - lastLook > PAUSE) {
            look();
        }
    }

    @Override
    public synchronized void ends(Stage ended) {
        person.ends(ended);
        double seconds = Duration.between(stageStarted, Instant.now()).toMillis() / 1e3;
        stages.add(new StageRecord(ended.word(), rows, seconds, 0));
        stage = Optional.empty();
        look();
    }

    /** Ends the run here if somebody wishes it; else shows how far it is. */
    synchronized void look() {
        lastLook = System.nanoTime();
        Optional<StopOrder> order = StopOrder.of(state, launch.run());
        if (order.isPresent()) {
            throw new RunStopped(order.get());
        }
        show();
    }

    private void show() {
        LiveRun live = new LiveRun(
                launch, stage.map(Stage::word).orElse(""), rows, expected, stageStarted, List.copyOf(stages));
        try {
            Path next = state.live().resolveSibling(".running.next");
            Files.writeString(next, StageFile.JSON.writeValueAsString(live), StandardCharsets.UTF_8);
            Files.move(next, state.live(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            lastLook = System.nanoTime(); // nobody sees how far it is, which is no reason to fail
        }
    }

    /** Ends the trace. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(state.live());
            Files.deleteIfExists(state.stop());
        } catch (IOException e) {
            lastLook = System.nanoTime(); // the next run takes them away
        }
    }
}
