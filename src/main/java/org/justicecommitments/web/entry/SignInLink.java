package org.justicecommitments.web.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A link that signs in once: for who starts the program on a machine without a password. */
public final class SignInLink implements AuthenticationProvider {

    /** The name under which the link signs in. */
    static final String NAME = "one-time-link";

    private static final int BYTES = 32;

    private String token;

    /** A new link. */
    public SignInLink() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        this.token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What makes the link one that nobody guesses; empty once it was used. */
    public synchronized String token() {
        return token;
    }

    /** Whether the link is still good with this token. */
    synchronized boolean accepts(String given) {
        return !token.isEmpty()
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String given = String.valueOf(asked.getCredentials());
        if (!asked.getName().equals(NAME) || !use(given)) {
            throw new BadCredentialsException("not the one-time link");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                System.getProperty("user.name", "owner"), null, List.of(new SimpleGrantedAuthority("ROLE_OPERATOR")));
    }

    /** Uses the link up, if this is its token; of two who come at once, one is let in. */
    private synchronized boolean use(String given) {
        boolean accepted = accepts(given);
        token = accepted ? "" : token;
        return accepted;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
