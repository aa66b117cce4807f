package org.justicecommitments.job.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to tell, of what, and how.
 *
 * @param lateAfter so many hours after it was expected, a run is late
 * @param consoleUrl the address under which people reach {@code serve}, without {@code /console}, if the job file has one
 * @param webhook an address that takes JSON, if there is one
 * @param email who gets e-mails, if anybody does
 */
public record NoticeSettings(
        int lateAfter, Optional<String> consoleUrl, Optional<Webhook> webhook, Optional<Email> email) {

    /** So many hours after it was expected a run is late if the job file does not say. */
    public static final int LATE_AFTER = 3;

    /** Nobody is told. */
    public static final NoticeSettings NONE =
            new NoticeSettings(LATE_AFTER, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * An address that takes JSON.
     *
     * @param urlFrom the environment variable with the address, which is a credential
     * @param secretFrom the environment variable with the key that signs what is sent, if there is one
     * @param on what it is told of
     */
    public record Webhook(String urlFrom, Optional<String> secretFrom, Set<Event> on) {}

    /**
     * Who gets e-mails, and which server takes them.
     *
     * @param to the addresses
     * @param from the sender's address
     * @param host the server
     * @param port its port
     * @param security how the connection is secured
     * @param userFrom the environment variable with the user's name, if the server wants one
     * @param passwordFrom the environment variable with the password
     * @param on what they are told of
     */
    public record Email(
            List<String> to,
            String from,
            String host,
            int port,
            Security security,
            Optional<String> userFrom,
            Optional<String> passwordFrom,
            Set<Event> on) {}

    /** How a connection to a mail server is secured. */
    public enum Security {
        /** Plain at first, then TLS; never without. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Not at all; only for a server on this machine. */
        NONE
    }
}
