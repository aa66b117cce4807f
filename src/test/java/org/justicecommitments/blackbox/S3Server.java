package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real server that speaks S3, in a process of its own. It keeps each object of its bucket as a file. */
final class S3Server implements AutoCloseable {

    static final Path JARS = Path.of("target", "s3", "test", "s3proxy", "target", "dependency");

    private static final int LONGEST_SECONDS = 120;
    private static final String IDENTITY = "test-identity";
    private static final String SECRET = "test-secret-4711";

    private final Process process;
    private final int port;
    private final Path folder;

    private S3Server(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    static S3Server start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder.resolve("objects/bucket"));
        Path settings = Files.writeString(
                folder.resolve("s3proxy.conf"),
                """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, IDENTITY, SECRET, folder.resolve("objects")));
        Files.createDirectories(folder.resolve("conf"));
        Files.writeString(
                folder.resolve("conf/core-site.xml"),
                """
                <configuration>
                  <property><name>fs.s3a.endpoint</name><value>http://127.0.0.1:%d</value></property>
                  <property><name>fs.s3a.endpoint.region</name><value>us-east-1</value></property>
                  <property><name>fs.s3a.path.style.access</name><value>true</value></property>
                  <property><name>fs.s3a.connection.ssl.enabled</name><value>false</value></property>
                  <property><name>fs.s3a.multiobjectdelete.enable</name><value>false</value></property>
                  <property><name>fs.s3a.buffer.dir</name><value>%s</value></property>
                </configuration>
                """
                        .formatted(port, folder.resolve("buffer")));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-DLOG_LEVEL=warn",
                        "-cp",
                        JARS.toAbsolutePath() + "/*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        for (int tries = 0; tries < LONGEST_SECONDS * 4 && process.isAlive(); tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return new S3Server(process, port, folder);
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("S3 did not start: " + Files.readString(folder.resolve("log.txt")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What the program finds in its environment: settings and credentials. */
    Map<String, String> environment() {
        return Map.of(
                "HADOOP_CONF_DIR",
                folder.resolve("conf").toString(),
                "AWS_ACCESS_KEY_ID",
                IDENTITY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET);
    }

    /** The objects of the bucket, as files. */
    Path objects() {
        return folder.resolve("objects/bucket");
    }

    /** Puts a file into the bucket as clients do: what only lies in its folder has no tag, which clients ask for. */
    void put(String key, Path file) throws IOException, InterruptedException, GeneralSecurityException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        byte[] signed = mac.doFinal(
                "PUT\n\n\n\nx-amz-date:%s\n/bucket/%s".formatted(date, key).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/bucket/%s".formatted(port, key)))
                .header("x-amz-date", date)
                .header(
                        "Authorization",
                        "AWS %s:%s".formatted(IDENTITY, Base64.getEncoder().encodeToString(signed)))
                .PUT(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    String secret() {
        return SECRET;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
