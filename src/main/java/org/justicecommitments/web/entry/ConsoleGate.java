package org.justicecommitments.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The gate of the console: nothing behind it is answered to who is not signed in, nothing changes at a foreign page's wish. */
public final class ConsoleGate {

    /** Where one signs in. */
    public static final String SIGN_IN = "/console/sign-in";

    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Operators operators;
    private final SignInLink link;
    private final AuditLog audit;
    private final Set<String> hosts;
    private final boolean behindHttps;
    private final FailedSignIns failed;

    /** A gate for these people, under these names. */
    public ConsoleGate(
            Operators operators, SignInLink link, AuditLog audit, Set<String> hosts, boolean behindHttps, Clock clock) {
        this.operators = operators;
        this.link = link;
        this.audit = audit;
        this.hosts = hosts;
        this.behindHttps = behindHttps;
        this.failed = new FailedSignIns(clock);
    }

    /** Whether the one-time link is good with this token. */
    public boolean accepts(String token) {
        return operators.isEmpty() && link.accepts(token);
    }

    /** Whether there are passwords to sign in with. */
    public boolean hasPasswords() {
        return !operators.isEmpty();
    }

    /** The name that the one-time link's form sends. */
    public static String linkName() {
        return SignInLink.NAME;
    }

    private AuthenticationManager people() {
        if (operators.isEmpty()) {
            return new ProviderManager(link);
        }
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(operators.users());
        passwords.setPasswordEncoder(Operators.ENCODER);
        return new ProviderManager(passwords);
    }

    /** The filters before the console. */
    public SecurityFilterChain console(HttpSecurity http) {
        return http.securityMatcher("/console", "/console/**")
                .authenticationManager(people())
                .addFilterBefore(new OwnOrigin(hosts, behindHttps, audit), HeaderWriterFilter.class)
                .addFilterBefore(new SignInLimit(failed, audit), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, SIGN_IN),
                                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/console/assets/**"))
                        .permitAll()
                        .anyRequest()
                        .hasRole("OPERATOR"))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .successHandler((request, response, who) -> {
                            failed.succeeded(request.getRemoteAddr());
                            audit.note(who.getName(), request.getRemoteAddr(), "signed in", SIGN_IN, "");
                            response.sendRedirect("/console/");
                        })
                        .failureHandler(this::wrong))
                .logout(out -> out.logoutUrl("/console/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::notSignedIn)
                        .accessDeniedHandler((request, response, denial) -> {
                            audit.note(request, "refused", "no session, or a page that is too old");
                            Refusals.plain(
                                    response,
                                    HttpServletResponse.SC_FORBIDDEN,
                                    "Refused: sign in, or load the page again and repeat.");
                        }))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny()))
                .build();
    }

    /** The filters before what monitors ask for: a name and a password in each request, no session, nothing to change. */
    public SecurityFilterChain monitors(HttpSecurity http) {
        http.securityMatcher("/actuator/**")
                .addFilterBefore(new Monitors(failed, audit), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/prometheus")
                        .access((who, asked) -> new AuthorizationDecision(Monitors.mayRead(asked.getRequest())))
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        if (operators.isEmpty()) {
            http.exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                    Refusals.plain(response, HttpServletResponse.SC_FORBIDDEN, "Only this machine may read this.")));
        } else {
            http.authenticationManager(people()).httpBasic(basic -> basic.realmName("monitors"));
        }
        return http.build();
    }

    /** The filters before the public files: no session, no cookie, nothing to change. */
    public static SecurityFilterChain files(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private void wrong(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String name = String.valueOf(request.getParameter("username"));
        // Who mistook the field may have typed the password there.
        String shown = operators.hashes().containsKey(name) ? "as " + name : "by an unknown name";
        audit.note("", request.getRemoteAddr(), "sign-in failed", SIGN_IN, shown);
        if (operators.isEmpty()) {
            Refusals.plain(response, HttpServletResponse.SC_FORBIDDEN, "This link was used already.");
        } else {
            response.sendRedirect(SIGN_IN + "?wrong");
        }
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (operators.isEmpty()) {
            Refusals.plain(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "The console is closed. Set JUSTICE_CONSOLE_PASSWORD, or use the link that was printed at start.");
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(SIGN_IN);
        } else {
            audit.note(request, "refused", "no session");
            Refusals.plain(response, HttpServletResponse.SC_FORBIDDEN, "Sign in first.");
        }
    }
}
