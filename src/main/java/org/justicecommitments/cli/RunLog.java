package org.justicecommitments.cli;

import java.io.PrintWriter;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.Stage;

/** Shows a run to a person: a line a stage, and on a terminal a bar that moves. */
final class RunLog implements RunListener {

    private static final int REDRAW_MILLIS = 200;

    private final PrintWriter err;
    private final Progress progress;
    private @Nullable ProgressBar bar;

    /** How much a person is shown. */
    enum Progress {
        /** A bar on a terminal, lines elsewhere. */
        AUTO,
        /** Lines only. */
        PLAIN,
        /** Nothing but the outcome. */
        NONE
    }

    RunLog(PrintWriter err, Progress progress) {
        this.err = err;
        this.progress = progress == Progress.AUTO && !Terminal.isThere() ? Progress.PLAIN : progress;
    }

    @Override
    public void line(String text) {
        if (progress != Progress.NONE) {
            err.println(text);
            err.flush();
        }
    }

    @Override
    public void begins(Stage stage, long expected) {
        if (progress != Progress.AUTO) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(stage.word())
                    .setInitialMax(expected > 0 ? expected : -1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .clearDisplayOnFinish()
                    .build();
        } else if (expected > 0) {
            bar.maxHint(expected);
        }
    }

    @Override
    public void advances(Stage stage, long rows) {
        Optional.ofNullable(bar).ifPresent(shown -> shown.stepTo(rows));
    }

    @Override
    public void ends(Stage stage) {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
