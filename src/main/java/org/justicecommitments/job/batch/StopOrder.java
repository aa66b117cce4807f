package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.justicecommitments.release.publish.Durable;
import tools.jackson.core.JacksonException;

/**
 * Somebody's wish that a run stop, left in the state folder for the run to find.
 *
 * @param run the number of the run
 * @param by who wishes it
 * @param reason why; may be empty
 */
public record StopOrder(long run, String by, String reason) {

    /** Leaves the wish for the run. */
    public void leave(StateFolder state) throws IOException {
        Durable.replace(state.stop(), StageFile.JSON.writeValueAsString(this) + "\n");
    }

    /** The wish that this run stop, if somebody left one. */
    static Optional<StopOrder> of(StateFolder state, long run) {
        try {
            if (!Files.exists(state.stop())) {
                return Optional.empty();
            }
            return Optional.of(StageFile.JSON.readValue(Files.readAllBytes(state.stop()), StopOrder.class))
                    .filter(order -> order.run() == run);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    String sentence() {
        return "Stopped by %s%s".formatted(by, reason.isBlank() ? "." : ": " + reason.strip() + ".");
    }
}
