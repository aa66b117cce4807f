package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.WebDoor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Who enters the console, and who does not. */
class SignInTest {

    private static final Path JOBS = Path.of("jobs");

    @TempDir
    private Path folder;

    @Test
    void withoutAPasswordTheConsoleIsClosedButForALinkThatWorksOnce() throws Exception {
        Desk desk = Desk.in(folder);
        try (Server server = Server.over(desk, JOBS, Map.of(), false)) {
            String token = server.door().token().orElseThrow();
            Visitor stranger = new Visitor(server);
            assertThat(stranger.get("/console/").statusCode()).isEqualTo(403);
            assertThat(stranger.get("/console/sign-in").statusCode()).isEqualTo(403);
            assertThat(stranger.get("/console/sign-in?once=wrong").statusCode()).isEqualTo(403);

            Visitor owner = new Visitor(server);
            String page = "/console/sign-in?once=" + token;
            Map<String, String> fields = Map.of("username", "one-time-link", "password", token);
            assertThat(owner.post(page, "/console/sign-in", fields).statusCode())
                    .isEqualTo(302);
            assertThat(owner.get("/console/").body()).contains("Jobs and runs");

            assertThat(stranger.get(page).statusCode()).isEqualTo(403);
            assertThat(owner.get("/console/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void withoutAPasswordItRefusesToListenBeyondThisMachine(String address) throws Exception {
        Desk desk = Desk.in(folder);

        assertThatThrownBy(() -> WebDoor.open(Server.settings(desk, JOBS, address, Map.of(), false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("JUSTICE_CONSOLE_PASSWORD");
        assertThat(Program.run(desk.words(java.util.List.of("serve", "--port", "0", "--address", address)))
                        .with(2)
                        .err())
                .contains("for this machine only");
    }

    @Test
    void aPasswordThatIsTooShortOrTooLongIsRefused() throws Exception {
        Desk desk = Desk.in(folder);
        for (String password : new String[] {"short", "x".repeat(73), "{bcrypt}nonsense"}) {
            Map<String, String> environment = Map.of("JUSTICE_CONSOLE_PASSWORD_ANNA", password);
            assertThatThrownBy(() -> WebDoor.open(Server.settings(desk, JOBS, "127.0.0.1", environment, false)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("JUSTICE_CONSOLE_PASSWORD_ANNA")
                    .hasMessageNotContaining(password);
        }
    }

    @Test
    void eachPersonHasAPasswordPlainOrHashedAndANameInTheAuditLog() throws Exception {
        Desk desk = Desk.in(folder);
        Map<String, String> environment = Map.of(
                "JUSTICE_CONSOLE_PASSWORD_ANNA",
                "anna's long password",
                "JUSTICE_CONSOLE_PASSWORD_BO",
                "{bcrypt}" + new BCryptPasswordEncoder(4).encode("bo's long password"));
        try (Server server = Server.over(desk, JOBS, environment, false)) {
            for (String name : new String[] {"anna", "bo"}) {
                Visitor visitor = new Visitor(server);
                Map<String, String> fields = Map.of("username", name, "password", name + "'s long password");
                visitor.post("/console/sign-in", "/console/sign-in", fields);
                assertThat(visitor.get("/console/").body()).contains("Sign out " + name);
                visitor.post("/console/", "/console/sign-out", Map.of());
                assertThat(visitor.get("/console/").body()).doesNotContain("Jobs and runs");
            }
        }

        assertThat(Files.readString(desk.state().resolve("audit.log")))
                .contains("\"who\":\"anna\"", "\"who\":\"bo\"", "signed in")
                .doesNotContain("long password");
    }

    @Test
    void aSessionGetsANewNameWhenSomebodySignsIn() throws Exception {
        try (Server server = Server.over(Desk.in(folder))) {
            String page = server.get("/console/sign-in");
            String cookie = Server.head(page, "Set-Cookie");
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/console");
            String id = cookie.substring(0, cookie.indexOf(';'));
            String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
            String form = "_csrf=" + token + "&username=operator&password=" + Server.PASSWORD.replace(" ", "+");
            String answer = server.raw("POST /console/sign-in HTTP/1.1\r\nHost: localhost:"
                    + server.door().port()
                    + "\r\nOrigin: " + server.base() + "\r\nCookie: " + id
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\nConnection: close\r\n\r\n" + form);

            assertThat(Server.status(answer)).isEqualTo(302);
            assertThat(Server.head(answer, "Set-Cookie")).isNotEmpty().doesNotContain(id);
            assertThat(Server.status(server.get("/console/", "Cookie: " + id))).isEqualTo(302);
        }
    }

    @Test
    void whoGuessesPasswordsWaitsAfterFiveAndSoDoesTheRightPassword() throws Exception {
        Desk desk = Desk.in(folder);
        try (Server server = Server.over(desk)) {
            Visitor guesser = new Visitor(server);
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> wrong = guesser.post(
                        "/console/sign-in",
                        "/console/sign-in",
                        Map.of("username", "operator", "password", "guess\r\nwho: \"me\"" + i));
                assertThat(wrong.headers().firstValue("Location").orElse("")).contains("wrong");
            }
            HttpResponse<String> late = guesser.post(
                    "/console/sign-in",
                    "/console/sign-in",
                    Map.of("username", "operator", "password", Server.PASSWORD));
            assertThat(late.statusCode()).isEqualTo(429);
            assertThat(late.headers().firstValue("Retry-After")).contains("300");
            assertThat(guesser.get("/console/").body()).doesNotContain("Jobs and runs");
        }

        assertThat(Files.readAllLines(desk.state().resolve("audit.log")))
                .hasSize(6)
                .allSatisfy(line -> assertThat(line).startsWith("{\"when\":").endsWith("}"))
                .noneMatch(line -> line.contains("guess"));
    }
}
