package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells users to type, typed: against a web server that serves the output folder as files. */
class ConsumerKitTest {

    private static final String PLACE = "https://data.example.org/justice";

    @TempDir
    private Path folder;

    /** The blocks of code of a language in the README. */
    private static List<String> blocks(String language) throws IOException {
        Matcher blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    private static HttpServer serve(Path root) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, root));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, Path root) throws IOException {
        try (exchange) {
            Path file = root.resolve("." + exchange.getRequestURI().getPath()).normalize();
            boolean there = file.startsWith(root) && Files.isRegularFile(file);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? Files.size(file) : -1);
            if (there) {
                Files.copy(file, exchange.getResponseBody());
            }
        }
    }

    private static boolean canRun(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private String download() throws IOException, InterruptedException {
        String script = blocks("sh").stream()
                .filter(block -> block.contains(PLACE))
                .findFirst()
                .orElseThrow();
        HttpServer server = serve(SampleRelease.desk().output().toAbsolutePath());
        try {
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            Path log = folder.resolve("log.txt");
            Process process = new ProcessBuilder("sh", "-e", "-c", script.replace(PLACE, here))
                    .directory(
                            Files.createDirectories(folder.resolve("download")).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            return Files.readString(log);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theShellPartDownloadsFilesAndChecksThem() throws Exception {
        assumeTrue(canRun("curl") && canRun("sha256sum"), "needs curl and sha256sum");

        assertThat(download().lines())
                .containsExactlyInAnyOrder(
                        "data/commitments.parquet: OK", "data/tags.parquet: OK", "data/justice_commitments.csv: OK");
        assertThat(folder.resolve("download/data/justice_commitments.csv"))
                .hasSameBinaryContentAs(SampleRelease.get().file("data/justice_commitments.csv"));
    }

    static Stream<String> queries() throws IOException {
        return blocks("sql").stream().flatMap(block -> Stream.of(block.split(";\\s*")));
    }

    @Test
    void theQueriesCountWhatTheFilesHold() throws IOException, SQLException {
        Path release = SampleRelease.get().folder();
        List<List<List<Object>>> answers = new ArrayList<>();
        for (String query : queries().toList()) {
            answers.add(DuckDb.askIn(release, query));
        }

        assertThat(answers).hasSize(3);
        long justice = SampleRelease.get().rows("data/justice_commitments").stream()
                .filter(row -> !row.get("ambition").isEmpty())
                .count();
        assertThat(sum(answers.get(0), 2)).isEqualTo(justice);
        assertThat(sum(answers.get(1), 3))
                .isEqualTo(SampleRelease.get().rows("data/commitments").size());
        assertThat(answers.get(2))
                .anySatisfy(row -> assertThat(row.subList(0, 2)).containsExactly("justice", "ogp"));
    }

    private static long sum(List<List<Object>> rows, int column) {
        return rows.stream()
                .mapToLong(row -> ((Number) row.get(column)).longValue())
                .sum();
    }
}
