package org.justicecommitments.job.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.justicecommitments.job.notice.NoticeSettings.Email;
import org.justicecommitments.job.notice.NoticeSettings.Security;
import org.justicecommitments.job.notice.NoticeSettings.Webhook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices, as a real HTTP server and a real mail server on this machine get them. */
class NoticesTest {

    private static final String SECRET = "not-for-logs";
    private static final Instant AT = Instant.parse("2026-11-22T04:31:00Z");

    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private int status = 204;
    private HttpServer server;
    private GreenMail mail;

    @BeforeEach
    void openServers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("X-Signature-256"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("justice@example.org", "justice", SECRET);
        mail.start();
    }

    @AfterEach
    void closeServers() {
        server.stop(0);
        mail.stop();
    }

    private String url() {
        return "http://127.0.0.1:%d/hooks/%s".formatted(server.getAddress().getPort(), SECRET);
    }

    private static Notice notice(Event event) {
        return new Notice(
                event,
                "nightly",
                "Justice état",
                "2026-11-22T043000Z",
                "Published release 2026-11-22T043000Z: 210 commitments.",
                12,
                "https://data.example.org/justice/releases/2026-11-22T043000Z/quality/report.html",
                "https://data.example.org/justice/releases/2026-11-22T043000Z/index.html",
                Map.of("commitments", 210L),
                AT);
    }

    private static Webhook webhook(Event... on) {
        return new Webhook("HOOK", Optional.of("HOOK_SECRET"), Set.of(on));
    }

    private Email email(int port, Event... on) {
        return new Email(
                List.of("officer@example.org", "manager@example.org"),
                "justice@example.org",
                "127.0.0.1",
                port,
                Security.NONE,
                Optional.of("SMTP_USER"),
                Optional.of("SMTP_PASSWORD"),
                Set.of(on));
    }

    private List<String> send(Optional<Webhook> webhook, Optional<Email> email, Event event, Map<String, String> set) {
        return new Notices(
                        new NoticeSettings(3, Optional.empty(), webhook, email),
                        name -> Optional.ofNullable(set.get(name)))
                .send(notice(event));
    }

    private Map<String, String> credentials() {
        return Map.of("HOOK", url(), "HOOK_SECRET", SECRET, "SMTP_USER", "justice", "SMTP_PASSWORD", SECRET);
    }

    @Test
    void aWebhookGetsTheNoticeAsJsonThatIsSigned() throws Exception {
        List<String> failures =
                send(Optional.of(webhook(Event.PUBLISHED)), Optional.empty(), Event.PUBLISHED, credentials());

        assertThat(failures).isEmpty();
        JsonNode json = JsonMapper.builder().build().readTree(bodies.get(0));
        assertThat(json.get("event").asString()).isEqualTo("published");
        assertThat(json.get("cells_to_mend").asInt()).isEqualTo(12);
        assertThat(json.get("text").asString())
                .startsWith("[Justice état] Published: release 2026-11-22T043000Z\n")
                .contains("12 cells to mend, here: https://data.example.org/justice/releases/");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(signatures)
                .containsExactly("sha256="
                        + HexFormat.of().formatHex(mac.doFinal(bodies.get(0).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void peopleGetAnEmailWithSubjectSentencesAndLinks() throws Exception {
        Email email = email(mail.getSmtp().getPort(), Event.PUBLISHED);

        assertThat(send(Optional.empty(), Optional.of(email), Event.PUBLISHED, credentials()))
                .isEmpty();

        MimeMessage[] got = mail.getReceivedMessages();
        assertThat(got).hasSize(2);
        assertThat(got[0].getSubject()).isEqualTo("[Justice état] Published: release 2026-11-22T043000Z");
        assertThat(GreenMailUtil.getBody(got[0]))
                .contains("210 commitments.", "12 cells to mend, here: https://", "index.html")
                .doesNotContain("{", "}");
        assertThat(got[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void everyEventHasItsWordsAndNoPlaceholderIsLeft(Event event) {
        Template words = Template.of(notice(event));

        assertThat(words.subject()).startsWith("[Justice état] ").containsIgnoringCase(event.code());
        assertThat(words.text()).contains("Published release").doesNotContain("{", "}", "\n\n\n");
    }

    @Test
    void nobodyIsToldOfWhatTheyDidNotAskFor() {
        Email email = email(mail.getSmtp().getPort(), Event.FAILED);

        assertThat(send(Optional.of(webhook(Event.HELD)), Optional.of(email), Event.PUBLISHED, credentials()))
                .isEmpty();

        assertThat(bodies).isEmpty();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsASentenceWithoutCredentials() throws IOException {
        status = 500;
        int closed;
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        Optional<Webhook> webhook = Optional.of(webhook(Event.HELD));
        Map<String, String> wrong = Map.of(
                "HOOK", url(), "HOOK_SECRET", SECRET, "SMTP_USER", "justice", "SMTP_PASSWORD", "wrong-" + SECRET);
        List<List<String>> all = List.of(
                send(webhook, Optional.of(email(closed, Event.HELD)), Event.HELD, credentials()),
                send(webhook, Optional.of(email(mail.getSmtp().getPort(), Event.HELD)), Event.HELD, wrong),
                send(webhook, Optional.of(email(closed, Event.HELD)), Event.HELD, Map.of()),
                send(webhook, Optional.empty(), Event.HELD, Map.of("HOOK", "http://example.org/" + SECRET)));

        assertThat(all.get(0))
                .containsExactly(
                        "No webhook was called: It answered with status 500.",
                        "No e-mail was sent: The mail server 127.0.0.1 did not take it.");
        assertThat(all.get(1).get(1)).contains("does not accept the user or the password");
        assertThat(all.get(2)).allSatisfy(one -> assertThat(one).contains("The environment has no"));
        assertThat(all.get(3).get(0)).contains("HOOK is no address with https://");
        assertThat(all.toString()).doesNotContain(SECRET);
        assertThat(EnumSet.allOf(Event.class)).hasSize(4);
    }

    @Test
    void aNewLineInAMessageMakesNoHeader() throws Exception {
        Email email = email(mail.getSmtp().getPort(), Event.FAILED);
        Notice sly = new Notice(
                Event.FAILED, "nightly", "Title\r\nBcc: all@example.org", "", "It failed.", 0, "", "", Map.of(), AT);

        new Notices(
                        new NoticeSettings(3, Optional.empty(), Optional.empty(), Optional.of(email)),
                        name -> Optional.ofNullable(credentials().get(name)))
                .send(sly);

        assertThat(mail.getReceivedMessages()).hasSize(2);
        assertThat(mail.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }
}
