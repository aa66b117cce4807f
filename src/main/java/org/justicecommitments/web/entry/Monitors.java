package org.justicecommitments.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who may read what monitors ask for: this machine, and operators with their passwords. Passwords are counted as at the sign-in of the console.
 */
public final class Monitors extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final List<String> MARKS_OF_A_PROXY =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");
    private static final int TOO_MANY_REQUESTS = 429;

    private final FailedSignIns failed;
    private final AuditLog audit;

    Monitors(FailedSignIns failed, AuditLog audit) {
        this.failed = failed;
        this.audit = audit;
    }

    /** Whether who asks may read figures and details. */
    public static boolean mayRead(HttpServletRequest request) {
        return request.isUserInRole("OPERATOR") || isThisMachine(request);
    }

    /** A proxy on this machine asks for others: it shows by the name that they asked for, or by a header. */
    private static boolean isThisMachine(HttpServletRequest request) {
        @Nullable String host = request.getHeader("Host");
        return LOOPBACK.contains(request.getRemoteAddr())
                && host != null
                && OWN_NAMES.contains(host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""))
                && MARKS_OF_A_PROXY.stream().allMatch(mark -> request.getHeader(mark) == null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String from = request.getRemoteAddr();
        if (request.getHeader("Authorization") == null) {
            chain.doFilter(request, response);
        } else if (!failed.begin(from)) {
            audit.note(request, "sign-in refused", "too many attempts failed");
            Refusals.plain(response, TOO_MANY_REQUESTS, "Too many sign-ins failed. Wait five minutes.");
        } else {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                audit.note("", from, "sign-in failed", request.getRequestURI(), "as a monitor");
            } else {
                failed.succeeded(from);
            }
        }
    }
}
