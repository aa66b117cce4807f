package org.justicecommitments.job.notice;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.justicecommitments.job.notice.NoticeSettings.Webhook;
import org.justicecommitments.release.metadata.ManifestFile;

/** A notice that is posted as JSON. The address is a credential: no message repeats it. */
final class WebhookCall {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int OK = 200;
    private static final int REDIRECTS = 300;

    private WebhookCall() {}

    /** Sends it, and says what went wrong; empty if nothing did. */
    static Optional<String> send(Webhook webhook, Notice notice, Environment environment) {
        Optional<String> address = environment.value(webhook.urlFrom());
        if (address.isEmpty()) {
            return Optional.of("The environment has no %s.".formatted(webhook.urlFrom()));
        }
        Optional<URI> url = usable(address.get());
        if (url.isEmpty()) {
            return Optional.of(
                    "%s is no address with https:// (http:// only for this machine).".formatted(webhook.urlFrom()));
        }
        String body = ManifestFile.json(content(notice));
        HttpRequest.Builder request = HttpRequest.newBuilder(url.get())
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "justice-commitments")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        Optional<String> secret = webhook.secretFrom().flatMap(environment::value);
        if (webhook.secretFrom().isPresent() && secret.isEmpty()) {
            return Optional.of(
                    "The environment has no %s.".formatted(webhook.secretFrom().get()));
        }
        secret.ifPresent(key -> request.header("X-Signature-256", "sha256=" + signature(key, body)));
        return post(request.build());
    }

    private static Optional<String> post(HttpRequest request) {
        try {
            HttpClient client = HttpClient.newBuilder()
                    .connectTimeout(LONGEST)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            return status >= OK && status < REDIRECTS
                    ? Optional.empty()
                    : Optional.of("It answered with status %d.".formatted(status));
        } catch (IOException e) {
            return Optional.of("It cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("The call was interrupted.");
        }
    }

    private static Optional<URI> usable(String text) {
        try {
            URI url = new URI(text.strip());
            boolean secure = "https".equals(url.getScheme())
                    || "http".equals(url.getScheme()) && THIS_MACHINE.contains(String.valueOf(url.getHost()));
            return Optional.of(url).filter(one -> secure && one.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> content(Notice notice) {
        Template words = Template.of(notice);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("event", notice.event().code());
        content.put("text", words.subject() + "\n" + words.text());
        content.put("job", notice.job());
        content.put("dataset", notice.dataset());
        content.put("release", notice.release());
        content.put("message", notice.message());
        content.put("cells_to_mend", notice.cellsToMend());
        content.put("cells", notice.cells());
        content.put("link", notice.link());
        content.put("counts", notice.counts());
        content.put("at", notice.at());
        return content;
    }

    private static String signature(String key, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
