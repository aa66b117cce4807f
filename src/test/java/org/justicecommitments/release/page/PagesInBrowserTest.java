package org.justicecommitments.release.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.sample.Chromium;
import org.justicecommitments.sample.SampleRelease;

/** The pages of the sample release in a real browser: usable by everybody, on any screen, without anything from elsewhere. */
@Tag("full")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesInBrowserTest {

    private static final int PHONE = 360;
    private static final int DESKTOP = 1280;

    private SampleRelease release;
    private Chromium chromium;

    private HttpServer server;
    private String axe;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        chromium = Chromium.open();
        release = SampleRelease.in(folder);
        try (InputStream in = PagesInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        serve(release.output());
    }

    private void serve(Path root) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Path file = root.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            byte[] bytes = Files.isRegularFile(file) && file.startsWith(root) ? Files.readAllBytes(file) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
            boolean icon = file.endsWith("favicon.ico"); // browsers ask for it by themselves
            exchange.sendResponseHeaders(
                    icon ? 204 : bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private static String type(String name) {
        return name.endsWith(".html")
                ? "text/html"
                : name.endsWith(".css") ? "text/css" : name.endsWith(".js") ? "text/javascript" : "text/plain";
    }

    @AfterAll
    void close() {
        if (server != null) {
            server.stop(0);
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    private String served(String path) {
        return "http://127.0.0.1:%d/releases/%s/%s"
                .formatted(server.getAddress().getPort(), release.id(), path);
    }

    private List<String> pages() throws IOException {
        return List.of(
                "../../index.html",
                "index.html",
                "commitments/index.html",
                "commitments/" + first("commitments", "[A-Z]{2,}\\d+\\.html"),
                "members/index.html",
                "members/" + first("members", "[A-Z]{3}\\.html"),
                "changes/index.html",
                "quality/report.html",
                "quality/findings/" + first("quality/findings", ".*\\.html"),
                "dictionary/dictionary.html");
    }

    private String first(String folder, String name) throws IOException {
        try (Stream<Path> list = Files.list(release.file(folder))) {
            return list.map(path -> path.getFileName().toString())
                    .filter(file -> file.matches(name))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Stream<ColorScheme> schemes() {
        return Stream.of(ColorScheme.LIGHT, ColorScheme.DARK);
    }

    private BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(scripts));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyPageIsAccessibleFitsEveryScreenAndAsksNothingFromElsewhere(ColorScheme scheme) throws IOException {
        List<String> problems = new ArrayList<>();
        for (int width : List.of(PHONE, DESKTOP)) {
            try (BrowserContext context = context(width, scheme, true)) {
                Page page = context.newPage();
                page.onConsoleMessage(message -> problems.add(page.url() + " says " + message.text()));
                page.onRequest(request -> {
                    if (!request.url().startsWith("http://127.0.0.1:")) {
                        problems.add(page.url() + " asks " + request.url());
                    }
                });
                for (String path : pages()) {
                    page.navigate(served(path));
                    page.waitForLoadState();
                    problems.addAll(violations(page, path + " at " + width));
                    Object wider = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
                    if (Boolean.TRUE.equals(wider)) {
                        problems.add(path + " is wider than a screen of " + width);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(Page page, String where) {
        page.evaluate(axe);
        List<Map<String, Object>> found = (List<Map<String, Object>>) page.evaluate(
                "async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))"
                        + ".violations.map(v => ({id: v.id, first: v.nodes[0].html.slice(0, 200)}))");
        return found.stream().map(one -> where + ": " + one).toList();
    }

    @Test
    void searchAndFilterWorkFromAWebServerAndFromTheFileSystem() {
        for (String address : List.of(
                served("commitments/index.html"),
                release.file("commitments/index.html").toUri().toString())) {
            try (BrowserContext context = context(DESKTOP, ColorScheme.LIGHT, true)) {
                Page page = context.newPage();
                page.navigate(address);
                page.waitForSelector("#found tr");
                String all = page.textContent("#status");
                page.fill("input[name=q]", "LEGAL aid");
                int found = page.querySelectorAll("#found tr").size();
                assertThat(page.textContent("#status")).as(address).isNotEqualTo(all);
                assertThat(found).isPositive();
                assertThat(page.textContent("#found tr:first-child")).containsIgnoringCase("legal aid");
                page.check("input[name=justice]");
                assertThat(page.url()).contains("q=LEGAL+aid").contains("justice=1");
                page.click("#found tr:first-child a");
                page.waitForSelector("h1");
                assertThat(page.textContent("main")).contains("Values").contains("History");
            }
        }
    }

    @Test
    void theSearchIsReachedAndUsedByKeyboard() {
        try (BrowserContext context = context(DESKTOP, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(served("commitments/index.html"));
            page.waitForSelector("#found tr");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter"); // the link that skips to the content
            page.keyboard().press("Tab");
            page.keyboard().type("legal");
            assertThat(page.inputValue("input[name=q]")).isEqualTo("legal");
        }
    }

    @Test
    void withoutScriptsTheListsLeadToEveryCommitment() {
        try (BrowserContext context = context(DESKTOP, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(served("commitments/index.html"));
            assertThat(page.isVisible("form")).isFalse();
            page.click("main ul a >> nth=0");
            page.click("main td a >> nth=0");
            assertThat(page.textContent("main")).contains("Values");
        }
    }

    @Test
    void aReleaseWithTooManyCommitmentsShowsThemOnOnePage() throws IOException {
        Frame frame = new Frame(ManifestFile.read(release.folder()).orElseThrow());
        Path folder = release.output().resolve("releases").resolve("sharded");
        for (String table :
                List.of("data/commitments", "data/tags", "data/tag_evidence", "lineage/cells", "data/history")) {
            Path copy = folder.resolve(table + ".parquet");
            Files.createDirectories(copy.getParent());
            Files.copy(release.file(table + ".parquet"), copy);
        }
        Files.copy(release.file("style.css"), folder.resolve("style.css"));
        new CommitmentPages(folder, frame, 10, new MemberPages(folder, frame), () -> {}).write();

        try (Stream<Path> list = Files.list(folder.resolve("commitments"));
                BrowserContext context = context(DESKTOP, ColorScheme.LIGHT, true)) {
            assertThat(list.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".html")))
                    .containsExactlyInAnyOrder("index.html", "view.html");
            Page page = context.newPage();
            page.navigate(served("../sharded/commitments/index.html"));
            page.waitForSelector("#found tr");
            page.fill("input[name=q]", "legal aid");
            String id = page.textContent("#found tr:first-child td:first-child");
            page.click("#found tr:first-child a");
            page.waitForSelector("#commitment h1");
            assertThat(page.textContent("#commitment")).contains(id).contains("Values");
        }
    }
}
