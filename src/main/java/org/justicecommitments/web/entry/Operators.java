package org.justicecommitments.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The people who may sign in, each with a password from the environment.
 *
 * @param hashes the hash of each one's password, by name
 */
public record Operators(Map<String, String> hashes) {

    private static final String VARIABLE = "JUSTICE_CONSOLE_PASSWORD";
    private static final String EVERYBODY = "operator";
    private static final String HASHED = "{bcrypt}";
    private static final int SHORTEST = 12;

    /** BCrypt reads no further. */
    private static final int LONGEST = 72;

    static final BCryptPasswordEncoder ENCODER = new BCryptPasswordEncoder();

    /** Those whom the environment names; what is wrong with it goes to the problems. */
    public static Operators of(Map<String, String> environment, List<String> problems) {
        Map<String, String> hashes = new TreeMap<>();
        new TreeMap<>(environment).forEach((variable, password) -> {
            if (variable.equals(VARIABLE)) {
                add(EVERYBODY, variable, password, hashes, problems);
            } else if (variable.startsWith(VARIABLE + "_")) {
                String name = variable.substring(VARIABLE.length() + 1).toLowerCase(Locale.ROOT);
                add(name, variable, password, hashes, problems);
            }
        });
        return new Operators(Map.copyOf(hashes));
    }

    private static void add(
            String name, String variable, String password, Map<String, String> hashes, List<String> problems) {
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.startsWith(HASHED)) {
            String hash = password.substring(HASHED.length());
            if (hash.matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
                hashes.put(name, hash);
            } else {
                problems.add(variable + " is no hash of BCrypt.");
            }
        } else if (length < SHORTEST || length > LONGEST) {
            problems.add("The password in %s must have %d to %d bytes.".formatted(variable, SHORTEST, LONGEST));
        } else {
            hashes.put(name, ENCODER.encode(password));
        }
    }

    /** Whether nobody may sign in by password. */
    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    InMemoryUserDetailsManager users() {
        List<UserDetails> users = new ArrayList<>();
        hashes.forEach((name, hash) -> users.add(
                User.withUsername(name).password(hash).roles("OPERATOR").build()));
        return new InMemoryUserDetailsManager(users);
    }
}
