package org.justicecommitments.release.portal;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Refused;
import tools.jackson.databind.JsonNode;

/** The deposit interface of Zenodo. */
final class ZenodoClient {

    private static final int SLOWEST_BYTES_A_SECOND = 100_000;

    private final Archive archive;
    private final String token;
    private final Duration patience;
    private final Exchange exchange = new Exchange();

    /**
     * A client of an archive.
     *
     * @param token the token, of printable characters
     * @param patience how long to wait for an answer, beside the time that a file takes
     */
    ZenodoClient(Archive archive, String token, Duration patience) {
        this.archive = archive;
        this.token = token;
        this.patience = patience;
    }

    /** Asks for what is at an address. */
    Answer get(URI address) throws InterruptedException {
        return send("GET", address, BodyPublishers.noBody(), patience);
    }

    /** Asks for something to be done at an address. */
    Answer post(URI address, Map<String, ?> body) throws InterruptedException {
        return send("POST", address, BodyPublishers.ofString(ManifestFile.oneLine(body)), patience);
    }

    /** Puts what a deposit says in the place of what it said. */
    Answer put(URI address, Map<String, ?> body) throws InterruptedException {
        return send("PUT", address, BodyPublishers.ofString(ManifestFile.oneLine(body)), patience);
    }

    /** Takes something away. */
    Answer delete(URI address) throws InterruptedException {
        return send("DELETE", address, BodyPublishers.noBody(), patience);
    }

    /**
     * Puts a file into the bucket of a deposit.
     *
     * @param bucket the address of the bucket, as the archive names it; one elsewhere would get the token
     */
    Answer upload(String bucket, String name, Path file, long bytes) throws InterruptedException {
        if (!bucket.startsWith(archive.url() + "/api/files/")) {
            return new Refused("it wants the files at another address than its own");
        }
        try {
            URI address = URI.create(bucket + "/"
                    + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
            Duration time = patience.plusSeconds(bytes / SLOWEST_BYTES_A_SECOND);
            return send("PUT", address, BodyPublishers.ofFile(file), time);
        } catch (FileNotFoundException e) {
            return new Refused("the release has no file %s any more".formatted(name));
        } catch (IllegalArgumentException e) {
            return new Refused("it names an address that is none");
        }
    }

    private Answer send(String method, URI address, BodyPublisher body, Duration time) throws InterruptedException {
        boolean file = address.getPath().contains("/api/files/");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", file ? "application/octet-stream" : "application/json")
                .header("Accept", "application/json")
                .header("User-Agent", "justice-commitments")
                .method(method, body)
                .build();
        return exchange.send(request, time, response -> answer(method, response));
    }

    private Answer answer(String method, HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode body = Exchange.json(response.body());
        if (status == 204 || status >= 200 && status < 300 && !body.isMissingNode()) {
            return new Done(body);
        } else if (status == 401 || status == 403) {
            return new Refused("it refused (%d%s); the token in %s must be allowed deposit:write and deposit:actions"
                    .formatted(status, saying(body), archive.tokenFrom()));
        } else if (status == 404 && body.has("status")) {
            return new Absent("it does not have what was asked for%s".formatted(saying(body)));
        } else if (body.has("status")) {
            return new Refused("it did not accept %s (%d%s)".formatted(method, status, saying(body)));
        }
        return new Refused("what answers there is not Zenodo (%d); look at `url` in the job file".formatted(status));
    }

    private String saying(JsonNode body) {
        List<String> parts = new ArrayList<>(List.of(body.path("message").asString("")));
        for (JsonNode error : body.path("errors")) {
            parts.add(error.path("field").asString("") + " "
                    + error.path("message").asString(""));
        }
        return Exchange.saying(String.join("; ", parts), token);
    }
}
