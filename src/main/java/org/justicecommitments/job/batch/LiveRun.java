package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import tools.jackson.core.JacksonException;

/**
 * How far a run is that is under way, in whatever process.
 *
 * @param launch how it was asked for
 * @param stage the word of the stage it is in; empty before the first
 * @param rows the rows that the stage has taken so far
 * @param expected how many it will take; 0 if that is not known
 * @param stageStarted when the stage began
 * @param stages the stages that have ended
 */
public record LiveRun(
        Launch launch, String stage, long rows, long expected, Instant stageStarted, List<StageRecord> stages) {

    /** The run under way, if there is one and its process is alive. */
    public static Optional<LiveRun> in(StateFolder state) {
        try {
            LiveRun run = StageFile.JSON.readValue(Files.readAllBytes(state.live()), LiveRun.class);
            return ProcessHandle.of(run.launch().process()).isPresent() ? Optional.of(run) : Optional.empty();
        } catch (IOException | JacksonException e) { // it ended, or wrote the file a moment ago
            return Optional.empty();
        }
    }

    /** The run of this number, if it is under way. */
    public static Optional<LiveRun> in(StateFolder state, long run) {
        return in(state).filter(live -> live.launch().run() == run);
    }
}
