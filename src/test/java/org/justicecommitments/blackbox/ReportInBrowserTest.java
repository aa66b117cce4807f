package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.sample.Chromium;

/** The report in Chromium, where one is installed: on a phone, on a desk, in the dark, and on paper. */
@Tag("full")
class ReportInBrowserTest {

    @TempDir
    private Path folder;

    private static Chromium chromium;

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

    private static String address(String page) {
        return SampleRelease.get().file("summary/" + page).toUri().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "report.html, 360, LIGHT",
        "report.es.html, 360, DARK",
        "report.fr.html, 1280, DARK",
        "report.html, 1280, LIGHT"
    })
    void thePageFitsItsScreenAndAsksForNothingElse(String page, int width, ColorScheme scheme) {
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme))) {
            Page opened = context.newPage();
            opened.onRequest(request -> asked.add(request.url()));
            opened.onConsoleMessage(message -> complaints.add(message.text()));
            opened.navigate(address(page));

            assertThat(opened.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            assertThat(opened.evaluate("getComputedStyle(document.querySelector('.headlines')).display"))
                    .as("the style sheet is allowed by the page's own policy")
                    .isEqualTo("grid");
            assertThat(asked).containsExactly(address(page));
            assertThat(complaints).isEmpty();
        }
    }

    /** Contrast by WCAG: 4.5 for text. */
    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void textsHaveContrast(ColorScheme scheme) {
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setColorScheme(scheme))) {
            Page opened = context.newPage();
            opened.navigate(address("report.html"));
            Object low = opened.evaluate(
                    """
                    () => {
                      const light = c => { const [r, g, b] = c.match(/\\d+/g).map(Number).map(v => v / 255)
                          .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b };
                      const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
                      const paper = getComputedStyle(document.documentElement).backgroundColor;
                      const low = [];
                      for (const e of document.querySelectorAll('main p, main td, main th, main li, main dd, a, .big, h4')) {
                        const r = ratio(getComputedStyle(e).color, paper);
                        if (r < 4.5) low.push(e.outerHTML.slice(0, 80) + ' ' + r);
                      }
                      for (const e of document.querySelectorAll('svg text:not(.on, .on2, .on3)')) {
                        const r = ratio(getComputedStyle(e).fill, paper);
                        if (r < 4.5) low.push(e.outerHTML.slice(0, 80) + ' ' + r);
                      }
                      for (const e of document.querySelectorAll('svg text.on, svg text.on2, svg text.on3')) {
                        const r = ratio(getComputedStyle(e).fill, getComputedStyle(e.previousElementSibling.tagName == 'rect'
                            ? e.previousElementSibling : e.previousElementSibling.previousElementSibling).fill);
                        if (r < 4.5) low.push(e.outerHTML.slice(0, 80) + ' ' + r);
                      }
                      return low;
                    }
                    """);

            assertThat(low).isEqualTo(List.of());
        }
    }

    @Test
    void thePageIsPrintedAsPdf() throws Exception {
        Path pdf = folder.resolve("report.pdf");
        try (BrowserContext context = chromium.browser().newContext()) {
            Page opened = context.newPage();
            opened.navigate(address("report.html"));
            opened.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        }
        byte[] bytes = Files.readAllBytes(pdf);

        assertThat(new String(Arrays.copyOf(bytes, 5), StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(bytes).hasSizeGreaterThan(50_000);
    }
}
