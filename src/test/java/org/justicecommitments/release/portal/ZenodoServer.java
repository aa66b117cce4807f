package org.justicecommitments.release.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A server that answers as Zenodo's deposit interface does, with the rules that a deposit can break. */
final class ZenodoServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LICENCES = List.of("cc-by-4.0", "cc0-1.0", "odc-by-1.0");

    private final HttpServer server;
    private final String token;
    private final List<String> calls = new ArrayList<>();
    private final TreeMap<Integer, ObjectNode> deposits = new TreeMap<>();
    private final Map<String, byte[]> stored = new TreeMap<>();
    private final Deque<Integer> failures = new ArrayDeque<>();
    private String bucketHost = "";
    private boolean losingBytes;

    ZenodoServer(String token) throws IOException {
        this.token = token;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The calls, in order, with the status of the answer. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized ObjectNode deposit(int id) {
        return deposits.get(id);
    }

    synchronized int count() {
        return deposits.size();
    }

    /** The bytes of a file of a deposit. */
    synchronized byte[] bytes(int id, String name) {
        return stored.get(id + "/" + name);
    }

    /** Does what is asked, but answers with a failure: the n-th zero is no failure. */
    synchronized void failAnswers(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    synchronized void wantFilesAt(String host) {
        bucketHost = host;
    }

    synchronized void loseBytes() {
        losingBytes = true;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An answer: its status and what it says. */
    private record Said(int status, JsonNode body) {}

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Said said = ("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    ? act(exchange.getRequestMethod(), path, body)
                    : error(403, "Permission denied.");
            int failure = failures.isEmpty() ? 0 : failures.poll();
            int status = failure == 0 ? said.status() : failure;
            calls.add(String.format(
                    Locale.ROOT,
                    "%s %s %d",
                    exchange.getRequestMethod(),
                    path.replaceFirst("^/api/(deposit/)?", ""),
                    status));
            byte[] bytes = failure == 0 && status != 204
                    ? said.body().toString().getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Said act(String method, String path, byte[] body) {
        String[] parts = path.replaceFirst("^/api/(deposit/)?", "").split("/", -1);
        if (parts[0].equals("files")) {
            return put(Integer.parseInt(parts[1]), parts[2], body);
        }
        if (parts.length == 1) {
            return method.equals("POST") ? create(JSON.readTree(body)) : list();
        }
        ObjectNode deposit = deposits.get(Integer.parseInt(parts[1]));
        if (deposit == null) {
            return error(404, "PID does not exist.");
        }
        String asked = method + " " + String.join("/", List.of(parts).subList(2, parts.length));
        if (asked.equals("GET ")) {
            return new Said(200, deposit);
        } else if (asked.equals("POST actions/newversion")) {
            return newVersion(deposit);
        } else if (deposit.path("submitted").asBoolean()) {
            return error(403, "The deposit is published.");
        } else if (asked.equals("PUT ")) {
            deposit.set("metadata", JSON.readTree(body).path("metadata"));
            return new Said(200, deposit);
        } else if (asked.startsWith("DELETE files/")) {
            ArrayNode files = (ArrayNode) deposit.path("files");
            for (int i = files.size() - 1; i >= 0; i--) {
                if (files.get(i).path("id").asString().equals(parts[3])) {
                    files.remove(i);
                }
            }
            return new Said(204, deposit);
        } else if (asked.equals("POST actions/publish")) {
            return publish(deposit);
        }
        return error(405, "Method not allowed.");
    }

    private Said list() {
        ArrayNode all = JSON.createArrayNode();
        deposits.descendingMap().values().stream()
                .filter(one -> !one.path("superseded").asBoolean(false))
                .forEach(all::add);
        return new Said(200, all);
    }

    private Said create(JsonNode asked) {
        int id = 101 + deposits.size();
        ObjectNode deposit = JSON.createObjectNode().put("id", id).put("submitted", false);
        deposit.set("metadata", asked.path("metadata"));
        deposit.putArray("files");
        deposit.putObject("links").put("bucket", (bucketHost.isEmpty() ? url() : bucketHost) + "/api/files/" + id);
        deposits.put(id, deposit);
        return new Said(201, deposit);
    }

    private Said newVersion(ObjectNode of) {
        if (!of.path("submitted").asBoolean()) {
            return error(403, "Only a published deposit has versions.");
        }
        Said made = create(of);
        ObjectNode draft = (ObjectNode) made.body();
        draft.set("files", of.path("files").deepCopy());
        draft.put("version_of", of.path("id").asInt());
        ObjectNode answer = of.deepCopy();
        answer.putObject("links").put("latest_draft", url() + "/api/deposit/depositions/" + draft.path("id"));
        return new Said(201, answer);
    }

    private Said put(int id, String name, byte[] body) {
        ObjectNode deposit = deposits.get(id);
        if (deposit.path("submitted").asBoolean()) {
            return error(403, "The bucket is locked.");
        }
        byte[] kept = losingBytes ? new byte[0] : body;
        stored.put(id + "/" + name, kept);
        String sum = md5(kept);
        ((ArrayNode) deposit.path("files"))
                .add(JSON.createObjectNode()
                        .put("id", "f-" + name.hashCode())
                        .put("filename", name)
                        .put("checksum", sum));
        return new Said(
                201,
                JSON.createObjectNode()
                        .put("key", name)
                        .put("checksum", "md5:" + sum)
                        .put("size", kept.length));
    }

    private Said publish(ObjectNode deposit) {
        JsonNode said = deposit.path("metadata");
        for (String field : List.of("title", "description", "upload_type", "publication_date", "version")) {
            if (said.path(field).asString("").isBlank()) {
                return error(400, "Validation error. " + field + " is missing");
            }
        }
        if (said.path("creators").path(0).path("name").asString("").isEmpty()
                || !LICENCES.contains(said.path("license").asString())
                || deposit.path("files").isEmpty()) {
            return error(400, "Validation error.");
        }
        deposit.put("submitted", true);
        deposit.put("doi", "10.5072/zenodo." + deposit.path("id").asInt());
        ObjectNode before = deposits.get(deposit.path("version_of").asInt(0));
        if (before != null) {
            before.put("superseded", true);
        }
        return new Said(202, deposit);
    }

    private static Said error(int status, String message) {
        return new Said(status, JSON.createObjectNode().put("status", status).put("message", message));
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
