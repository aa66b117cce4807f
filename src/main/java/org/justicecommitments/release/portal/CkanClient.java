package org.justicecommitments.release.portal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.databind.JsonNode;

/** The action interface of a portal. It follows no redirect, so the token goes to the portal and nowhere else. */
final class CkanClient {

    private final Portal portal;
    private final String token;
    private final Duration patience;
    private final Exchange exchange = new Exchange();

    /**
     * A client of a portal.
     *
     * @param token the token, of printable characters
     * @param patience how long to wait for an answer
     */
    CkanClient(Portal portal, String token, Duration patience) {
        this.portal = portal;
        this.token = token;
        this.patience = patience;
    }

    /** Asks for an action. */
    Answer call(String action, Map<String, ?> fields) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(portal.action(action))
                .header("Authorization", token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "justice-commitments")
                .POST(HttpRequest.BodyPublishers.ofString(ManifestFile.oneLine(fields)))
                .build();
        return exchange.send(request, patience, response -> answer(action, response));
    }

    private Answer answer(String action, HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = Exchange.json(response.body());
        if (status == 200 && body.path("success").asBoolean(false)) {
            return new Done(body.path("result"));
        } else if (status == 401 || status == 403) {
            return new Refused(
                    "it refused %s (%d%s); the token in %s must be one of somebody who may edit datasets of '%s'"
                            .formatted(action, status, saying(body), portal.tokenFrom(), portal.organization()));
        } else if (status == 404 && body.has("success")) {
            return new Absent("it does not have what %s needs%s".formatted(action, saying(body)));
        } else if (body.has("success")) {
            return new Refused("it did not accept what was sent (%d%s)".formatted(status, saying(body)));
        }
        return new Refused("what answers there is not CKAN (%d); look at `url` in the job file".formatted(status));
    }

    /** What the portal says of an error, on one line, without the token if it should repeat it. */
    private String saying(JsonNode body) {
        List<String> parts = new ArrayList<>();
        JsonNode error = body.path("error");
        for (Map.Entry<String, JsonNode> part : error.properties()) {
            String text = part.getValue().isString()
                    ? part.getValue().asString()
                    : part.getValue().toString();
            if (!part.getKey().startsWith("__")) {
                parts.add("message".equals(part.getKey().toLowerCase(Locale.ROOT)) ? text : part.getKey() + " " + text);
            }
        }
        return Exchange.saying(String.join("; ", parts), token);
    }
}
