package org.justicecommitments.release.portal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.justicecommitments.release.portal.Answer.Absent;
import org.justicecommitments.release.portal.Answer.Done;
import org.justicecommitments.release.portal.Answer.Refused;
import org.justicecommitments.release.portal.ZenodoDeposit.Upload;
import org.justicecommitments.release.publish.Durable;
import tools.jackson.databind.JsonNode;

/**
 * The deposit of a release at Zenodo: a draft of the next version of our deposit, or of its first, with our metadata and
 * files, and published if the job says so. Each attempt begins by asking what is there, for an answer may have got lost.
 */
final class ZenodoPush {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OURS = "?size=100&sort=mostrecent";

    private final Archive archive;
    private final Optional<String> token;
    private final Attempts attempts;
    private final Duration patience;

    ZenodoPush(Archive archive, Optional<String> token) {
        this(archive, token, Attempts.WITH_PAUSES, PATIENCE);
    }

    ZenodoPush(Archive archive, Optional<String> token, Attempts attempts, Duration patience) {
        this.archive = archive;
        this.token = token.map(String::strip).filter(text -> !text.isEmpty());
        this.attempts = attempts;
        this.patience = patience;
    }

    /** A file to upload, with the checksum that Zenodo gives files. */
    private record Summed(Upload upload, long bytes, String md5) {}

    /** Deposits, and says what became of it. */
    PushOutcome push(ZenodoDeposit deposit) {
        Optional<String> objection = Attempts.objection(token, archive.tokenFrom());
        if (objection.isPresent()) {
            return not(objection.get());
        }
        try {
            Path folder = Files.createTempDirectory("justice-deposit-");
            try {
                Map<String, Summed> files = summed(deposit.uploads(folder));
                ZenodoClient client = new ZenodoClient(archive, token.orElseThrow(), patience);
                Answer answer = attempts.at(() -> once(client, deposit, files));
                return answer instanceof Done done
                        ? deposited(done.result())
                        : not(answer.objection().orElse("it is not known why"));
            } finally {
                Durable.delete(folder);
            }
        } catch (IOException e) {
            return not("a file of the release could not be read, or there is no room to pack it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return not("the program was asked to end");
        }
    }

    private static Map<String, Summed> summed(List<Upload> uploads) throws IOException {
        Map<String, Summed> files = new LinkedHashMap<>();
        for (Upload upload : uploads) {
            files.put(upload.name(), new Summed(upload, Files.size(upload.file()), md5(upload.file())));
        }
        return files;
    }

    private static String md5(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer once(ZenodoClient client, ZenodoDeposit deposit, Map<String, Summed> files)
            throws InterruptedException {
        Answer listed = client.get(archive.deposits(OURS));
        if (!(listed instanceof Done all)) {
            return listed;
        }
        List<JsonNode> ours = all.result()
                .valueStream()
                .filter(one -> one.path("metadata").path("notes").asString("").startsWith(deposit.mark()))
                .toList();
        Optional<JsonNode> same = ours.stream()
                .filter(one -> isPublished(one) && version(one).equals(deposit.version()))
                .findFirst();
        if (same.isPresent()) {
            return new Done(same.get());
        }
        Answer opened = draft(client, ours, deposit);
        if (!(opened instanceof Done draft)) {
            return opened;
        }
        return fill(client, draft.result(), deposit, files);
    }

    private static boolean isPublished(JsonNode one) {
        return one.path("submitted").asBoolean(false);
    }

    private static String version(JsonNode one) {
        return one.path("metadata").path("version").asString("");
    }

    private static String id(JsonNode one) {
        return one.path("id").asString("").replaceAll("[^0-9]", "");
    }

    /** The draft that is open, else one of the next version, else that of a first deposit. */
    private Answer draft(ZenodoClient client, List<JsonNode> ours, ZenodoDeposit deposit) throws InterruptedException {
        Optional<JsonNode> open = ours.stream().filter(one -> !isPublished(one)).findFirst();
        if (open.isPresent()) {
            return client.get(archive.deposits("/" + id(open.get())));
        }
        if (ours.isEmpty()) {
            return client.post(archive.deposits(""), Map.of("metadata", deposit.metadata()));
        }
        Answer next = client.post(archive.deposits("/" + id(ours.get(0)) + "/actions/newversion"), Map.of());
        if (!(next instanceof Done made)) {
            return next;
        }
        String link = made.result().path("links").path("latest_draft").asString("");
        String draft = link.replaceFirst("^.*/", "");
        return draft.matches("[0-9]+")
                ? client.get(archive.deposits("/" + draft))
                : new Refused("it opened a new version, and does not say which");
    }

    private Answer fill(ZenodoClient client, JsonNode draft, ZenodoDeposit deposit, Map<String, Summed> files)
            throws InterruptedException {
        String at = "/" + id(draft);
        Answer described = client.put(archive.deposits(at), Map.of("metadata", deposit.metadata()));
        if (!(described instanceof Done)) {
            return described;
        }
        Map<String, Summed> missing = new LinkedHashMap<>(files);
        for (JsonNode there : draft.path("files")) {
            String name = there.path("filename").asString("");
            Summed ours = files.get(name);
            if (ours != null && isThat(there, ours)) {
                missing.remove(name);
                continue;
            }
            Answer gone = client.delete(archive.deposits(
                    at + "/files/" + there.path("id").asString("").replaceAll("[^A-Za-z0-9-]", "")));
            if (!(gone instanceof Done || gone instanceof Absent)) {
                return gone;
            }
        }
        String bucket = draft.path("links").path("bucket").asString("");
        for (Summed file : missing.values()) {
            Answer put =
                    client.upload(bucket, file.upload().name(), file.upload().file(), file.bytes());
            if (!(put instanceof Done done)) {
                return put;
            } else if (!isThat(done.result(), file)) {
                return new Refused("it has other bytes of %s than were sent"
                        .formatted(file.upload().name()));
            }
        }
        return archive.publish() && !deposit.isSample()
                ? client.post(archive.deposits(at + "/actions/publish"), Map.of())
                : described;
    }

    private static boolean isThat(JsonNode there, Summed ours) {
        return there.path("checksum").asString("").replaceFirst("^md5:", "").equals(ours.md5());
    }

    private PushOutcome deposited(JsonNode deposit) {
        String doi = deposit.path("doi").asString("");
        if (isPublished(deposit)) {
            return new PushOutcome(true, "Deposited at %s: https://doi.org/%s.".formatted(archive.url(), doi));
        }
        return new PushOutcome(
                true,
                "Deposited at %s as a draft; publish it at %s/deposit/%s."
                        .formatted(archive.url(), archive.url(), id(deposit)));
    }

    private PushOutcome not(String why) {
        return new PushOutcome(false, "Not deposited at %s: %s.".formatted(archive.url(), why));
    }
}
