package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.job.batch.JobRun;
import org.justicecommitments.job.batch.RunListener;
import org.justicecommitments.job.batch.RunRecord;
import org.justicecommitments.job.batch.RunSettings;
import org.justicecommitments.job.batch.Stage;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.batch.StopOrder;
import org.justicecommitments.release.publish.FolderOutput;

/** A wish to stop is heard while the files of a release are written, not only when all are there. */
class StopInReleaseTest {

    /** So many that each part takes longer than the pause between two looks. */
    private static final int COMMITMENTS = 4_000;

    /** Hears how the run goes on, and wishes it to stop when a part has ended. */
    private static final class Impatient implements RunListener {

        private final StateFolder state;
        private final String after;
        private final List<String> parts = new ArrayList<>();

        Impatient(StateFolder state, String after) {
            this.state = state;
            this.after = after;
        }

        @Override
        public void line(String text) {
            String[] words = text.split(" in |  +", -1);
            if (text.startsWith("release ") && words.length == 3) {
                parts.add(words[1]);
                wish(words[1]);
            }
        }

        @Override
        public void advances(Stage stage, long rows) {
            if (stage == Stage.RELEASE && rows == 1) {
                wish("the first row");
            }
        }

        private void wish(String now) {
            if (now.equals(after)) {
                try {
                    new StopOrder(1, "Ana Ito", "the wrong export").leave(state);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @ParameterizedTest(name = "after {0} no {1}")
    @CsvSource({"the first row,data", "lineage,changes", "dictionary,pages of commitments"})
    void aRunStopsWithinThePartThatFollowsTheWish(String after, String part, @TempDir Path folder) throws Exception {
        Desk desk =
                Desk.in(folder).with("export.csv", SmallExport.of(COMMITMENTS).csv());
        StateFolder state = new StateFolder(desk.state());
        Impatient listener = new Impatient(state, after);
        RunSettings settings = new RunSettings(
                Path.of("jobs", "nightly.yaml"),
                desk.input(),
                new FolderOutput(desk.output()),
                desk.state(),
                Optional.empty(),
                false,
                Duration.ZERO);

        RunRecord run = new JobRun(settings, listener, Instant.parse("2026-11-21T02:05:12Z")).execute();

        assertThat(run.outcome()).isEqualTo(RunRecord.Outcome.STOPPED);
        assertThat(run.message()).startsWith("Stopped by Ana Ito: the wrong export.");
        assertThat(listener.parts).doesNotContain(part, "seal");
        if (!after.equals("the first row")) {
            assertThat(listener.parts).contains(after);
        }
        assertThat(desk.releases()).isEmpty();
        assertThat(state.staging()).doesNotExist();
        try (Stream<Path> left = Files.list(state.root())) {
            assertThat(left)
                    .extracting(Path::getFileName)
                    .extracting(Path::toString)
                    .doesNotContain("stop.json");
        }
    }
}
