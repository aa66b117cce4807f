package org.justicecommitments.blackbox;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, and fills in forms of the pages that it shows. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;

    Visitor(Server server) {
        this(server.base());
    }

    private Visitor(String base) {
        this.base = base;
    }

    /** Somebody who has signed in. */
    static Visitor operator(Server server) throws IOException, InterruptedException {
        return operatorAt(server.base(), Server.PASSWORD);
    }

    /** Somebody who has signed in to the server at an address. */
    public static Visitor operatorAt(String base, String password) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(base);
        HttpResponse<String> answer = visitor.post(
                "/console/sign-in", "/console/sign-in", Map.of("username", "operator", "password", password));
        if (answer.statusCode() != 302
                || !answer.headers().firstValue("Location").orElse("").endsWith("/console/")) {
            throw new AssertionError("not signed in: " + answer.statusCode() + answer.body());
        }
        return visitor;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> download(String address) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The token in the forms of a page. */
    public String token(String page) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    /** Sends a form of a page. */
    public HttpResponse<String> post(String page, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(address, token(page), base, fields);
    }

    /** Sends fields with a token of a page, from its origin. */
    public HttpResponse<String> send(String address, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(address, token, base, fields);
    }

    /** Sends fields with a token and an origin; an empty one is not sent. */
    HttpResponse<String> send(String address, String token, String origin, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file in a form. */
    HttpResponse<String> upload(String address, String token, String job, String name, byte[] file)
            throws IOException, InterruptedException {
        String border = "border-of-the-parts";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                        + border + "\r\nContent-Disposition: form-data; name=\"job\"\r\n\r\n" + job + "\r\n--" + border
                        + "\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + address))
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Waits until a page says something. */
    String until(String page, String text) throws IOException, InterruptedException {
        String body = "";
        for (int i = 0; i < 1_200; i++) {
            body = get(page).body();
            if (body.contains(text)) {
                return body;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(page + " never says '" + text + "':\n" + body);
    }
}
