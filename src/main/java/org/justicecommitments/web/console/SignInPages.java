package org.justicecommitments.web.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.page.Html;
import org.justicecommitments.web.entry.ConsoleGate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in, and the style and script that all pages share. */
@Controller
public final class SignInPages {

    private static final Map<String, MediaType> ASSETS = Map.of(
            "style.css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "console.css", new MediaType("text", "css", StandardCharsets.UTF_8),
            "console.js", new MediaType("text", "javascript", StandardCharsets.UTF_8));

    private final ConsoleGate gate;

    /** The pages before a gate. */
    public SignInPages(ConsoleGate gate) {
        this.gate = gate;
    }

    /** The page to sign in. */
    @GetMapping(ConsoleGate.SIGN_IN)
    public ResponseEntity<String> signIn(
            HttpServletRequest request,
            @RequestParam(name = "once", required = false) @Nullable String once,
            @RequestParam(name = "wrong", required = false) @Nullable String wrong,
            @RequestParam(name = "out", required = false) @Nullable String out) {
        Visit visit = Visit.of(request);
        Visit stranger = new Visit("", visit.token());
        if (once != null && gate.accepts(once)) {
            String fields =
                    """
                    <input type="hidden" name="username" value="%s">
                    <input type="hidden" name="password" value="%s">
                    """
                            .formatted(Page.text(ConsoleGate.linkName()), Page.text(once));
            return Page.ok(
                    stranger,
                    "Sign in",
                    "<h1>Run console</h1>\n<p>This link signs you in once.</p>\n"
                            + visit.form(ConsoleGate.SIGN_IN, fields, "Sign in"));
        } else if (!gate.hasPasswords()) {
            return Page.answer(
                    HttpStatus.FORBIDDEN,
                    stranger,
                    "The console is closed",
                    "<h1>The console is closed</h1>\n<p>Set <code>JUSTICE_CONSOLE_PASSWORD</code> and start again, or use the"
                            + " link that was printed at start. It signs in once.</p>\n");
        }
        String notice = wrong != null
                ? "<p class=\"problem\" role=\"alert\">Name or password is wrong.</p>\n"
                : out != null ? "<p role=\"status\">You are signed out.</p>\n" : "";
        String fields =
                """
                <label>Name <input name="username" value="operator" autocomplete="username" required></label>
                <label>Password <input type="password" name="password" autocomplete="current-password" required autofocus></label>
                """;
        return Page.ok(
                stranger,
                "Sign in",
                "<h1>Run console</h1>\n" + notice + visit.form(ConsoleGate.SIGN_IN, fields, "Sign in"));
    }

    /** Style and script. */
    @GetMapping("/console/assets/{name}")
    public ResponseEntity<byte[]> asset(@PathVariable("name") String name) throws IOException {
        MediaType type = ASSETS.get(name);
        if (type == null) {
            return ResponseEntity.notFound().build();
        }
        byte[] bytes = name.equals("style.css") ? Html.style().getBytes(StandardCharsets.UTF_8) : resource(name);
        return ResponseEntity.ok()
                .contentType(type)
                .header("Cache-Control", "private, max-age=300")
                .body(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SignInPages.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
