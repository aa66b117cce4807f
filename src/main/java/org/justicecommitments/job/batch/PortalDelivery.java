package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.portal.PushOutcome;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;
import tools.jackson.core.JacksonException;

/** The delivery of releases to a portal or an archive, and the memory of which one it has. */
public final class PortalDelivery {

    private final Receiver receiver;
    private final StateFolder state;

    /** What a portal has: the dataset there, and the release that was pushed to it last. */
    private record Delivered(String url, String dataset, String release) {}

    /** The delivery to a portal, with its memory in a state folder. */
    public PortalDelivery(Receiver receiver, StateFolder state) {
        this.receiver = receiver;
        this.state = state;
    }

    /**
     * Pushes the newest release, unless the portal has it, and says what became of it. A push that fails is a sentence,
     * never a failure of the run; the next run tries again.
     */
    Optional<String> catchUp(Output output, RunListener listener) {
        try {
            Optional<Manifest> latest = output.latest();
            if (latest.isEmpty() || has(latest.get().id())) {
                return Optional.empty();
            }
            listener.line("%s: sending release %s to %s"
                    .formatted(receiver.word(), latest.get().id(), receiver.url()));
            PushOutcome outcome = push(output, latest.get());
            return Optional.of(
                    outcome.pushed() ? outcome.sentence() : outcome.sentence() + " The next run tries again.");
        } catch (IOException e) {
            return Optional.of("Not known whether it was pushed to %s: a file could not be read or written."
                    .formatted(receiver.url()));
        } catch (RuntimeException e) {
            return Optional.of(
                    "Not pushed to %s: an error of the program; please report it.".formatted(receiver.url()));
        }
    }

    /** Pushes a release, whatever the portal has, and remembers it. */
    public PushOutcome push(Output output, Manifest manifest) throws IOException {
        Optional<String> token = Optional.ofNullable(System.getenv(receiver.tokenFrom()));
        PushOutcome outcome = receiver.push(output.release(manifest.id()), manifest, token);
        if (outcome.pushed()) {
            Durable.replace(
                    state.delivered(receiver.word()),
                    StageFile.JSON.writeValueAsString(delivered(manifest.id())) + "\n");
        }
        return outcome;
    }

    private boolean has(String release) throws IOException {
        if (!Files.exists(state.delivered(receiver.word()))) {
            return false;
        }
        try {
            return StageFile.JSON
                    .readValue(Files.readAllBytes(state.delivered(receiver.word())), Delivered.class)
                    .equals(delivered(release));
        } catch (JacksonException e) {
            return false; // damaged: pushing once more does no harm
        }
    }

    private Delivered delivered(String release) {
        return new Delivered(receiver.url().toString(), receiver.dataset(), release);
    }
}
