package org.justicecommitments.release.portal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Later;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The action interface of a portal. It follows no redirect, so the token goes to the portal and nowhere else. */
final class CkanClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_SAYING = 300;

    private final Portal portal;
    private final String token;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

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
        // Waited for here: the client's own timeout ends with the headers, and a body may never end.
        CompletableFuture<HttpResponse<String>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer(action, response.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return new Later("it did not answer within %d seconds".formatted(patience.toSeconds()), Duration.ZERO);
        } catch (ExecutionException e) {
            return new Later(unreached(e), Duration.ZERO);
        } finally {
            response.cancel(true);
        }
    }

    private static String unreached(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "its host is not known";
            } else if (cause instanceof SSLException) {
                return "no secure connection could be made; its certificate may not be valid";
            } else if (cause instanceof ConnectException || cause instanceof HttpTimeoutException) {
                return cause.getCause() instanceof UnresolvedAddressException
                        ? "its host is not known"
                        : "it could not be reached";
            } else if (cause instanceof IOException) {
                return "the connection broke";
            }
        }
        return "the connection could not be used";
    }

    private Answer answer(String action, HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = json(response.body());
        if (status == 200 && body.path("success").asBoolean(false)) {
            return new Done(body.path("result"));
        } else if (status == 429 || status >= 500) {
            return new Later("it answered %d".formatted(status), pause(response));
        } else if (status >= 300 && status < 400) {
            return new Refused("its address leads to another one; write in the job file, as `url`, where it leads to");
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

    private static Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
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
        String said = String.join("; ", parts).replace(token, "...").replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (said.isBlank()) {
            return "";
        }
        return ": " + (said.length() <= LONGEST_SAYING ? said : said.substring(0, LONGEST_SAYING) + "...");
    }
}
