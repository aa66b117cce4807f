package org.justicecommitments.job.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.portal.CkanDataset;
import org.justicecommitments.release.portal.CkanPush;
import org.justicecommitments.release.portal.Portal;
import org.justicecommitments.release.portal.PushOutcome;
import org.justicecommitments.release.publish.Durable;
import org.justicecommitments.release.publish.Output;
import tools.jackson.core.JacksonException;

/** The delivery of releases to a portal, and the memory of which one it has. */
public final class PortalDelivery {

    private final Portal portal;
    private final StateFolder state;

    /** What a portal has: the dataset there, and the release that was pushed to it last. */
    private record Delivered(String url, String dataset, String release) {}

    /** The delivery to a portal, with its memory in a state folder. */
    public PortalDelivery(Portal portal, StateFolder state) {
        this.portal = portal;
        this.state = state;
    }

    /** What would be sent to make the dataset of a release, as JSON; to renew it, what others added there goes along. */
    public static String preview(Portal portal, Path release, Manifest manifest) {
        return CkanDataset.of(portal, release, manifest).text();
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
            listener.line(
                    "portal: sending release %s to %s".formatted(latest.get().id(), portal.url()));
            PushOutcome outcome = push(output, latest.get());
            return Optional.of(
                    outcome.pushed() ? outcome.sentence() : outcome.sentence() + " The next run tries again.");
        } catch (IOException e) {
            return Optional.of("Not known whether it was pushed to %s: a file could not be read or written."
                    .formatted(portal.url()));
        } catch (RuntimeException e) {
            return Optional.of("Not pushed to %s: an error of the program; please report it.".formatted(portal.url()));
        }
    }

    /** Pushes a release, whatever the portal has, and remembers it. */
    public PushOutcome push(Output output, Manifest manifest) throws IOException {
        CkanDataset dataset = CkanDataset.of(portal, output.release(manifest.id()), manifest);
        Optional<String> token = Optional.ofNullable(System.getenv(portal.tokenFrom()));
        PushOutcome outcome = new CkanPush(portal, token).push(dataset);
        if (outcome.pushed()) {
            Durable.replace(state.portal(), StageFile.JSON.writeValueAsString(delivered(manifest.id())) + "\n");
        }
        return outcome;
    }

    private boolean has(String release) throws IOException {
        if (!Files.exists(state.portal())) {
            return false;
        }
        try {
            return StageFile.JSON
                    .readValue(Files.readAllBytes(state.portal()), Delivered.class)
                    .equals(delivered(release));
        } catch (JacksonException e) {
            return false; // damaged: pushing once more does no harm
        }
    }

    private Delivered delivered(String release) {
        return new Delivered(portal.url().toString(), portal.dataset(), release);
    }
}
