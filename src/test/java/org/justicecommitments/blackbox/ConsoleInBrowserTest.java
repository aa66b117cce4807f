package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.sample.Chromium;

/** The console in a real browser: sign in, launch, progress, stop, restart, hold, approve. */
@Tag("full")
class ConsoleInBrowserTest {

    private static final int MANY = 12_000;

    private Desk desk;
    private Server server;
    private Chromium chromium;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        chromium = Chromium.open();
        desk = Desk.in(folder);
        server = Server.over(desk);
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.location().contains("favicon.ico")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    private void signIn() {
        page.navigate(server.base() + "/console/");
        page.getByLabel("Password").fill(Server.PASSWORD);
        shots("sign-in");
        page.getByText("Sign in", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/console/");
    }

    /** Pictures for people who want to look, on a desk and on a phone, by day and by night. */
    private void shots(String name) {
        String folder = System.getProperty("console.shots", "");
        if (folder.isEmpty()) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 800);
                String file = "%s-%s-%d.png".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
            }
        }
        page.setViewportSize(1280, 900);
    }

    private void fitsOnAPhone() {
        page.setViewportSize(360, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits on a phone", page.url())
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
    }

    @Test
    void anOperatorLaunchesWatchesStopsAndBeginsAgain() throws Exception {
        desk.with("export.csv", SmallExport.of(MANY).csv());
        signIn();
        fitsOnAPhone();
        page.getByText("nightly").first().click();
        shots("job");
        fitsOnAPhone();
        page.getByLabel("As of").fill("2024-05-05");
        page.getByText("Run now").click();
        page.waitForURL("**/console/runs/1");
        // Nobody loads the page again: events move it.
        page.waitForCondition(() -> page.locator(".badge.now").count() == 1
                && page.locator(".badge.done").count() >= 1);
        String rows =
                page.locator("#live tbody tr").first().locator("td").nth(2).textContent();
        assertThat(rows).isNotEqualTo("0");
        shots("running");
        fitsOnAPhone();
        page.getByLabel("Why").fill("the wrong export");
        page.getByText("Stop this run").click();
        page.waitForSelector(".badge.stopped");
        assertThat(page.textContent("main")).contains("Stopped by operator: the wrong export.");
        shots("stopped");

        desk.with("export.csv", SmallExport.of(4).set("End Date", "soon").csv());
        page.getByText("Restart", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/console/runs/2");
        page.waitForSelector("h1 .badge.published", new Page.WaitForSelectorOptions().setTimeout(90_000));
        shots("published");
        fitsOnAPhone();
        assertThat(page.textContent("main")).contains("--as-of 2024-05-05", "Marked-up copy");
        assertThat(desk.releases()).hasSize(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void anOperatorApprovesWhatIsHeld() throws Exception {
        desk.with("export.csv", SmallExport.of(10).csv()).run().with(0);
        desk.with("export.csv", SmallExport.of(2).csv()).run().with(3);
        signIn();
        shots("overview");
        page.locator("a[href^='/console/held/']").first().click();
        shots("held");
        fitsOnAPhone();
        page.locator("form[action$=approve] textarea").fill("Two exports were merged");
        page.getByText("Approve and publish").click();
        page.waitForSelector("h1:has-text('approved')");
        assertThat(desk.releases()).hasSize(2);
        page.getByText("Audit log").click();
        assertThat(page.textContent("pre")).contains("Two exports were merged");
        page.getByText("Check a workbook").click();
        shots("check");
        Path file = Files.writeString(
                desk.root().resolve("draft.csv"),
                SmallExport.of(3).set("End Date", "soon").csv());
        page.locator("input[type=file]").setInputFiles(file);
        page.getByText("Check it").click();
        page.waitForSelector("text=What it would do");
        shots("checked");
        fitsOnAPhone();
        assertThat(complaints).isEmpty();
    }

    @Test
    void anOperatorWithdrawsWhatIsPublic() throws Exception {
        desk.with("export.csv", SmallExport.of(3).csv()).run().with(0);
        desk.with("export.csv", SmallExport.of(4).csv()).run().with(0);
        String id = desk.releases().get(1).id();
        signIn();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Releases"))
                .click();
        shots("releases");
        page.locator("a[href='/console/releases/" + id + "']").click();
        shots("release");
        fitsOnAPhone();
        page.locator("form[action$=withdraw] button").click();
        assertThat(page.locator("h1").textContent()).contains("Release " + id); // no reason, no decision
        page.locator("form[action$=withdraw] textarea").fill("The source took the file back");
        page.locator("form[action$=withdraw] button").click();
        page.waitForSelector("h1:has-text('withdrawn')");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Releases"))
                .click();
        assertThat(page.locator("tbody tr").first().textContent()).contains(id, "withdrawn");
        shots("withdrawn");
        assertThat(desk.output().resolve("decisions.json")).content().contains("The source took the file back");
        assertThat(complaints).isEmpty();
    }

    @Test
    void publicPagesWorkInAnOriginOfTheirOwnAndCannotReachTheConsole() throws Exception {
        desk.with("export.csv", SmallExport.of(5).csv()).run().with(0);
        signIn();
        page.navigate(server.base() + "/latest/commitments/index.html");
        page.waitForCondition(() -> page.locator("#found tr").count() == 5);
        assertThat(complaints).isEmpty();
        assertThat(page.evaluate("window.origin")).isEqualTo("null");
        Object answer = page.evaluate("fetch('/console/', {credentials: 'include'}).then(r => 'read', e => 'refused')");
        assertThat(answer).isEqualTo("refused");
        assertThat(page.evaluate("(() => { try { return document.cookie; } catch (e) { return 'refused'; } })()"))
                .isEqualTo("refused");
    }
}
