package org.justicecommitments.job.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends notices to whom the job file names. What goes wrong is a sentence, never a failure. */
public final class Notices {

    private final NoticeSettings settings;
    private final Environment environment;

    /** With the settings of a job, and the variables that hold its credentials. */
    public Notices(NoticeSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** Whether anybody wants to be told of an event. */
    public boolean isWanted(Event event) {
        return settings.webhook().filter(one -> one.on().contains(event)).isPresent()
                || settings.email().filter(one -> one.on().contains(event)).isPresent();
    }

    /** Sends a notice, and says what could not be sent, in sentences. */
    public List<String> send(Notice notice) {
        List<String> failures = new ArrayList<>();
        settings.webhook()
                .filter(one -> one.on().contains(notice.event()))
                .flatMap(one -> safely(() -> WebhookCall.send(one, notice, environment)))
                .ifPresent(why -> failures.add("No webhook was called: " + why));
        settings.email()
                .filter(one -> one.on().contains(notice.event()))
                .flatMap(one -> safely(() -> MailDelivery.send(one, notice, environment)))
                .ifPresent(why -> failures.add("No e-mail was sent: " + why));
        return failures;
    }

    private interface Sending {
        Optional<String> send();
    }

    private static Optional<String> safely(Sending sending) {
        try {
            return sending.send();
        } catch (RuntimeException e) {
            return Optional.of("an error of the program; please report it.");
        }
    }
}
