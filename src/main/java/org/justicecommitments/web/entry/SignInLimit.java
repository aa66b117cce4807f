package org.justicecommitments.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away, before any work is done for them, sign-ins from where too many failed, and uploads of who is not signed in.
 */
final class SignInLimit extends OncePerRequestFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final FailedSignIns failed;
    private final AuditLog audit;

    SignInLimit(FailedSignIns failed, AuditLog audit) {
        this.failed = failed;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signIn =
                request.getMethod().equals("POST") && request.getRequestURI().equals(ConsoleGate.SIGN_IN);
        @Nullable String type = request.getContentType();
        boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        if (upload && (signIn || !isSignedIn(request))) {
            Refusals.plain(response, HttpServletResponse.SC_FORBIDDEN, "Sign in first.");
        } else if (signIn && !failed.begin(request.getRemoteAddr())) {
            audit.note(request, "sign-in refused", "too many attempts failed");
            response.setHeader("Retry-After", Long.toString(FailedSignIns.WINDOW.toSeconds()));
            Refusals.plain(response, TOO_MANY_REQUESTS, "Too many sign-ins failed. Wait five minutes.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
