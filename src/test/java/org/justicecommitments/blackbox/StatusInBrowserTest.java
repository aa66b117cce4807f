package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.sample.Chromium;

/** The status page in Chromium, where one is installed: green in time, amber when late, and of use without its script. */
@Tag("full")
class StatusInBrowserTest {

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private String address(String night) throws IOException {
        NightDesk desk = NightDesk.in(folder, "");
        desk.night(night, SmallExport.of(2));
        return desk.desk().output().resolve("status.html").toUri().toString();
    }

    @Test
    void thePageTurnsAmberByItselfAndBreaksNoPolicy() throws IOException {
        String address = address("2026-03-01T03:30:00Z");
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.clock().setFixedTime("2026-03-02T06:29:00Z");
            page.navigate(address);
            assertThat(page.locator(".late").isVisible()).isFalse();
            assertThat(page.title()).startsWith("Status - ");

            page.clock().setFixedTime("2026-03-02T06:31:00Z");
            page.reload();
            assertThat(page.locator(".late").isVisible()).isTrue();
            assertThat(page.locator(".status.is-late").count()).isEqualTo(1);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.status')).backgroundColor"))
                    .isEqualTo("rgb(255, 224, 163)");
            assertThat(page.title()).startsWith("LATE - ");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutItsScriptThePageSaysWhatToCompare() throws IOException {
        String address = address("2026-03-01T03:30:00Z");
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address);

            assertThat(page.locator("main").innerText())
                    .contains(
                            "The next check is expected at 2026-03-02 03:30 UTC",
                            "After 2026-03-02 06:30 UTC it is late");
        }
    }
}
