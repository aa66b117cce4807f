package org.justicecommitments.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests to the console pass only under a name that is ours, and changes only from our own pages: against foreign pages and
 * names that are made to lead here.
 */
final class OwnOrigin extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Set<String> names;
    private final boolean behindHttps;
    private final AuditLog audit;

    /**
     * The check.
     *
     * @param names the names under which browsers may reach the console, beside the address that they connect to
     * @param behindHttps whether a proxy in front speaks HTTPS
     */
    OwnOrigin(Set<String> names, boolean behindHttps, AuditLog audit) {
        this.names = names;
        this.behindHttps = behindHttps;
        this.audit = audit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String refusal = refusal(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            audit.note(request, "refused", refusal);
            Refusals.plain(response, HttpServletResponse.SC_FORBIDDEN, refusal);
        }
    }

    private String refusal(HttpServletRequest request) {
        @Nullable String host = request.getHeader("Host");
        if (host == null || !isOurs(host, request)) {
            return "This name does not lead to the console; name it with --host.";
        }
        if (SAFE.contains(request.getMethod())) {
            return "";
        }
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return "A change can only be asked for from the console's own pages.";
        }
        @Nullable String origin = request.getHeader("Origin");
        String from = origin != null ? origin : origin(request.getHeader("Referer"));
        String own = (behindHttps ? "https://" : "http://") + host;
        return from.equalsIgnoreCase(own) ? "" : "A change can only be asked for from the console's own pages.";
    }

    private boolean isOurs(String host, HttpServletRequest request) {
        String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", "");
        if (names.contains(name)) {
            return true;
        }
        String local = request.getLocalAddr();
        String address = local.contains(":") ? "[" + local + "]" : local;
        boolean loopback = LOOPBACK.contains(address);
        return name.equals(address) || (loopback && LOOPBACK.contains(name));
    }

    private static String origin(@Nullable String referer) {
        if (referer == null) {
            return "";
        }
        try {
            URI uri = new URI(referer);
            return uri.getScheme() + "://" + uri.getRawAuthority();
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
