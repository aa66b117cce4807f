package org.justicecommitments.release.portal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Later;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.databind.JsonNode;

/**
 * The push of a release to CKAN: makes the dataset, or renews it. What may pass is tried again, from the beginning, for
 * a dataset whose answer got lost may have been made.
 */
public final class CkanPush {

    private static final int ATTEMPTS = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Portal portal;
    private final Optional<String> token;
    private final Pause pause;
    private final Duration patience;

    /** Waits. */
    interface Pause {
        /** Waits for so long. */
        void of(Duration length) throws InterruptedException;
    }

    /**
     * A push to a portal.
     *
     * @param token the token, if there is one
     */
    public CkanPush(Portal portal, Optional<String> token) {
        this(portal, token, length -> Thread.sleep(length.toMillis()), PATIENCE);
    }

    CkanPush(Portal portal, Optional<String> token, Pause pause, Duration patience) {
        this.portal = portal;
        this.token = token.map(String::strip).filter(text -> !text.isEmpty());
        this.pause = pause;
        this.patience = patience;
    }

    /** Pushes, and says what became of it. */
    public PushOutcome push(CkanDataset dataset) {
        if (token.isEmpty()) {
            return not("the environment variable %s, which holds the token, is not set".formatted(portal.tokenFrom()));
        }
        if (!token.get().matches("[\\x21-\\x7e]+")) {
            return not("what the environment variable %s holds is not a token".formatted(portal.tokenFrom()));
        }
        try {
            return push(new CkanClient(portal, token.get(), patience), dataset);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not("the program was asked to end");
        }
    }

    private PushOutcome push(CkanClient client, CkanDataset dataset) throws InterruptedException {
        Duration backoff = FIRST_PAUSE;
        String why = "";
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Answer answer = once(client, dataset);
            if (answer instanceof Done) {
                return new PushOutcome(true, "Pushed to %s/dataset/%s.".formatted(portal.url(), portal.dataset()));
            } else if (answer instanceof Absent absent) {
                return not(absent.why());
            } else if (answer instanceof Refused refused) {
                return not(refused.why());
            } else if (answer instanceof Later later) {
                why = later.why();
                if (attempt < ATTEMPTS) {
                    pause.of(shorter(LONGEST_PAUSE, longer(backoff, later.pause())));
                    backoff = backoff.multipliedBy(2);
                }
            }
        }
        return not("%s, in %d attempts".formatted(why, ATTEMPTS));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Answer once(CkanClient client, CkanDataset dataset) throws InterruptedException {
        Answer shown = client.call("package_show", Map.of("id", portal.dataset()));
        if (shown instanceof Absent) {
            return client.call("package_create", dataset.fields());
        }
        if (shown instanceof Done done) {
            Optional<Answer> objection = objection(done.result());
            return objection.isPresent()
                    ? objection.get()
                    : client.call("package_patch", dataset.renewing(done.result()));
        }
        return shown;
    }

    /** Why the dataset of that name is not one to renew, if it is not. */
    private Optional<Answer> objection(JsonNode there) {
        if ("deleted".equals(there.path("state").asString(""))) {
            return Optional.of(new Refused("somebody deleted the dataset '%s' there; restore it, or delete it for good"
                    .formatted(portal.dataset())));
        }
        JsonNode owner = there.path("organization");
        String name = owner.path("name").asString("");
        boolean ours = name.isEmpty()
                || name.equals(portal.organization())
                || owner.path("id").asString("").equals(portal.organization());
        return ours
                ? Optional.empty()
                : Optional.of(new Refused("the dataset '%s' there belongs to '%s', not to '%s'"
                        .formatted(portal.dataset(), name, portal.organization())));
    }

    private PushOutcome not(String why) {
        return new PushOutcome(false, "Not pushed to %s: %s.".formatted(portal.url(), why));
    }
}
