package org.justicecommitments.sample;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser that is installed, and speaks no language: Playwright writes its words in the letters of the machine's. */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Locale before = Locale.getDefault();
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        Locale.setDefault(Locale.ROOT);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    /** Starts it; the test is skipped where none is installed. */
    public static Chromium open() {
        Optional<Path> installed = Stream.of(
                        System.getProperty("chromium", "/usr/bin/chromium"), "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(installed.isPresent(), "There is no Chromium here; set -Dchromium");
        return new Chromium(installed.orElseThrow());
    }

    /** The browser. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
        Locale.setDefault(before);
    }
}
