package org.justicecommitments.release.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A portal on this machine that keeps datasets as CKAN's action interface does, with CKAN's rules for what it takes. */
public final class PortalServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final String token;
    private final Map<String, ObjectNode> datasets = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private final Deque<Failure> failures = new ArrayDeque<>();

    /** What it answers instead of doing what is asked. */
    private record Failure(int status, String header, String value, String body) {}

    /** A portal that knows one token, of somebody who may edit datasets of the organisation {@code justice}. */
    public PortalServer(String token) throws IOException {
        this.token = token;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/open";
    }

    /** The actions that were asked for, in order, with the status of the answer. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** A dataset that it has. */
    public synchronized ObjectNode dataset(String name) {
        return Optional.ofNullable(datasets.get(name)).orElseThrow(() -> new AssertionError("no dataset " + name));
    }

    /** Answers the next call like this. */
    synchronized void failNext(int status, String header, String value, String body) {
        failures.add(new Failure(status, header, value, body));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String action = path.replaceFirst("^/open/api/3/action/", "");
            byte[] body = exchange.getRequestBody().readAllBytes();
            Failure failure = failures.poll();
            if (failure != null) {
                exchange.getResponseHeaders().add(failure.header(), failure.value());
                answer(exchange, action, failure.status(), failure.body());
            } else if (path.equals(action)) {
                answer(exchange, action, 404, "<html>Not found</html>");
            } else if (!token.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                answer(exchange, action, 403, error("Authorization Error", "message", "Access denied"));
            } else {
                act(exchange, action, (ObjectNode) JSON.readTree(body));
            }
        }
    }

    private void act(HttpExchange exchange, String action, ObjectNode asked) throws IOException {
        String key = asked.path("id").asString(asked.path("name").asString(""));
        Optional<ObjectNode> there = datasets.values().stream()
                .filter(one -> Set.of(one.get("id").asString(), one.get("name").asString())
                        .contains(key))
                .findFirst();
        if (there.isEmpty() && !action.equals("package_create")) {
            answer(exchange, action, 404, error("Not Found Error", "message", "Not found"));
        } else if (action.equals("package_show")) {
            answer(exchange, action, 200, success(there.get()));
        } else if (there.isPresent() && action.equals("package_create")) {
            answer(exchange, action, 409, error("Validation Error", "name", "That URL is already in use."));
        } else {
            ObjectNode dataset = there.map(ObjectNode::deepCopy).orElseGet(JSON::createObjectNode);
            dataset.setAll(asked);
            Optional<String> problem = problem(dataset);
            if (problem.isPresent()) {
                answer(exchange, action, 409, error("Validation Error", problem.get(), "is not valid"));
                return;
            }
            if (there.isEmpty()) {
                dataset.put("id", UUID.randomUUID().toString());
                dataset.put("state", "active");
            }
            dataset.putObject("organization")
                    .put("name", dataset.get("owner_org").asString());
            datasets.put(dataset.get("name").asString(), dataset);
            answer(exchange, action, 200, success(dataset));
        }
    }

    /** The key of what CKAN would not take. */
    private static Optional<String> problem(JsonNode dataset) {
        if (!dataset.path("name").asString("").matches("[a-z0-9_-]{2,100}")) {
            return Optional.of("name");
        } else if (!dataset.path("owner_org").asString("").equals("justice")) {
            return Optional.of("owner_org");
        } else if (dataset.path("version").asString("").length() > 100) {
            return Optional.of("version");
        }
        for (JsonNode tag : dataset.path("tags")) {
            if (!tag.path("name").asString("").matches("[\\p{L}\\p{N} ._-]{2,100}")) {
                return Optional.of("tags");
            }
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode extra : dataset.path("extras")) {
            if (!seen.add(extra.path("key").asString(""))) {
                return Optional.of("extras");
            }
        }
        for (JsonNode resource : dataset.path("resources")) {
            if (!seen.add(UUID.fromString(resource.path("id").asString("")).toString())) {
                return Optional.of("resources");
            }
        }
        return Optional.empty();
    }

    private static String success(JsonNode result) {
        return JSON.writeValueAsString(Map.of("success", true, "result", result));
    }

    private static String error(String type, String key, String text) {
        Object said = key.equals("message") ? text : List.of(text);
        return JSON.writeValueAsString(Map.of("success", false, "error", Map.of("__type", type, key, said)));
    }

    private void answer(HttpExchange exchange, String action, int status, String body) throws IOException {
        calls.add(String.format(Locale.ROOT, "%s %d", action, status));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
