package org.justicecommitments.release.portal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.databind.JsonNode;

/**
 * The push of a release to CKAN: makes the dataset, or renews it. What may pass is tried again, from the beginning, for
 * a dataset whose answer got lost may have been made.
 */
public final class CkanPush {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Portal portal;
    private final Optional<String> token;
    private final Attempts attempts;
    private final Duration patience;

    /**
     * A push to a portal.
     *
     * @param token the token, if there is one
     */
    public CkanPush(Portal portal, Optional<String> token) {
        this(portal, token, Attempts.WITH_PAUSES, PATIENCE);
    }

    CkanPush(Portal portal, Optional<String> token, Attempts attempts, Duration patience) {
        this.portal = portal;
        this.token = token.map(String::strip).filter(text -> !text.isEmpty());
        this.attempts = attempts;
        this.patience = patience;
    }

    /** Pushes, and says what became of it. */
    public PushOutcome push(CkanDataset dataset) {
        Optional<String> objection = Attempts.objection(token, portal.tokenFrom());
        if (objection.isPresent()) {
            return not(objection.get());
        }
        try {
            CkanClient client = new CkanClient(portal, token.orElseThrow(), patience);
            Answer answer = attempts.at(() -> once(client, dataset));
            return answer.objection()
                    .map(this::not)
                    .orElseGet(() -> new PushOutcome(
                            true, "Pushed to %s/dataset/%s.".formatted(portal.url(), portal.dataset())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not("the program was asked to end");
        }
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
