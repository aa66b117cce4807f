package org.justicecommitments.job.batch;

import java.util.Optional;

/**
 * The job database: an H2 file in the state folder, or a server that Spring's properties name.
 *
 * @param url its address
 * @param user who opens it
 * @param password the password; never printed
 * @param shared whether runs on other machines may use it too
 */
public record JobDatabase(String url, String user, String password, boolean shared) {

    private static final String URL = "spring.datasource.url";
    private static final String USER = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** The database of a state folder, unless system properties or the environment name another. */
    public static JobDatabase of(StateFolder state) {
        return set(URL).map(url -> new JobDatabase(
                        url, set(USER).orElse(""), set(PASSWORD).orElse(""), url.startsWith(POSTGRESQL)))
                .orElseGet(() -> own(state));
    }

    /** The file in a state folder, whatever the environment says. */
    static JobDatabase own(StateFolder state) {
        return new JobDatabase(state.databaseUrl(), "sa", "", false);
    }

    /**
     * Why it cannot be used now, if it is a server that does not answer. A file is not opened for that: it has one process, and a run
     * that begins meanwhile would find it taken.
     */
    public Optional<String> problem() {
        return shared ? DatabaseLock.problem(this) : Optional.empty();
    }

    private static Optional<String> set(String property) {
        String variable = property.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(text -> !text.isBlank());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "job database " + url.replaceFirst("\\?.*", "");
    }
}
