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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.justicecommitments.release.portal.Answer.Later;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests and their answers. No redirect is followed, so a token goes to the host that it is for and nowhere else. */
final class Exchange {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LONGEST_SAYING = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /**
     * Sends a request.
     *
     * @param patience how long to wait for the whole answer
     * @param reading what a response means
     */
    Answer send(HttpRequest request, Duration patience, Function<HttpResponse<String>, Answer> reading)
            throws InterruptedException {
        // Waited for here: the client's own timeout ends with the headers, and a body may never end.
        CompletableFuture<HttpResponse<String>> response =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> received = response.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return elsewhere(received).orElseGet(() -> reading.apply(received));
        } catch (TimeoutException e) {
            return new Later("it did not answer within %d seconds".formatted(patience.toSeconds()), Duration.ZERO);
        } catch (ExecutionException e) {
            return new Later(unreached(e), Duration.ZERO);
        } finally {
            response.cancel(true);
        }
    }

    /** What every portal means alike: that it is busy, or to be found at another address. */
    private static Optional<Answer> elsewhere(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 429 || status >= 500) {
            return Optional.of(new Later("it answered %d".formatted(status), pause(response)));
        } else if (status >= 300 && status < 400) {
            return Optional.of(new Refused(
                    "its address leads to another one; write in the job file, as `url`, where it leads to"));
        }
        return Optional.empty();
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

    private static Duration pause(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    /** What a body holds; nothing if it is no JSON. */
    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** What a portal says, on one short line after a colon, without the token if it should repeat it. */
    static String saying(String text, String token) {
        String said = text.replace(token, "...").replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (said.isBlank()) {
            return "";
        }
        return ": " + (said.length() <= LONGEST_SAYING ? said : said.substring(0, LONGEST_SAYING) + "...");
    }
}
