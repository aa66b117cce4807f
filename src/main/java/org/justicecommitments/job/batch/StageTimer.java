package org.justicecommitments.job.batch;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Times a stage, and writes its line of the run log. */
final class StageTimer {

    private final Stage stage;
    private final RunListener listener;
    private final List<StageRecord> stages;
    private final long start = System.nanoTime();

    StageTimer(Stage stage, RunListener listener, List<StageRecord> stages) {
        this.stage = stage;
        this.listener = listener;
        this.stages = stages;
        listener.begins(stage, 0);
    }

    void ended(long rows) {
        double seconds = Math.round((System.nanoTime() - start) / 1e6) / 1e3;
        stages.add(new StageRecord(stage.word(), rows, seconds, 0));
        listener.ends(stage);
        long rate = seconds > 0 ? Math.round(rows / seconds) : 0;
        listener.line(
                String.format(Locale.ROOT, "%-10s %,9d rows %,9d rows/s %8.1f s", stage.word(), rows, rate, seconds));
    }

    /** Times a stage that is a chunk-oriented step. */
    static final class OfStep implements StepExecutionListener {

        private final Stage stage;
        private final RunListener listener;
        private final List<StageRecord> stages;
        private final LongSupplier rows;
        private @Nullable StageTimer timer;
        private @Nullable StepExecution execution;

        OfStep(Stage stage, RunListener listener, List<StageRecord> stages, LongSupplier rows) {
            this.stage = stage;
            this.listener = listener;
            this.stages = stages;
            this.rows = rows;
        }

        @Override
        public void beforeStep(StepExecution begun) {
            execution = begun;
            timer = new StageTimer(stage, listener, stages);
        }

        /** The step that is being timed. */
        StepExecution execution() {
            return Objects.requireNonNull(execution, "The step has not begun");
        }

        @Override
        public @Nullable ExitStatus afterStep(StepExecution ended) {
            if (timer != null && ended.getFailureExceptions().isEmpty() && !ended.isTerminateOnly()) {
                timer.ended(rows.getAsLong());
            }
            return ended.getExitStatus();
        }
    }
}
