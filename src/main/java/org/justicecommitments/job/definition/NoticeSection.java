package org.justicecommitments.job.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.job.notice.Event;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.job.notice.NoticeSettings.Email;
import org.justicecommitments.job.notice.NoticeSettings.Security;
import org.justicecommitments.job.notice.NoticeSettings.Webhook;

/** Reads the section {@code notify} of a job file. What may be a credential by mistake is never repeated. */
final class NoticeSection {

    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]{0,63}";
    private static final String ADDRESS = "[^\\s@<>,;\"]+@[^\\s@<>,;\"]+";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int MOST_HOURS = 168;
    private static final int LAST_PORT = 65535;

    private NoticeSection() {}

    /** Whom to tell; nobody if the job file does not say. */
    static NoticeSettings read(Section job) {
        Section section = job.section("notify");
        int late = section.optional("late_after", text -> whole(text, MOST_HOURS), "hours from 1 to " + MOST_HOURS)
                .orElse(NoticeSettings.LATE_AFTER);
        Optional<String> console = section.text("console_url").flatMap(NoticeSection::console);
        if (section.has("console_url") && console.isEmpty()) {
            section.problem(
                    "console_url",
                    "`console_url` must be an address such as https://data.example.org/console, without a password");
        }
        Section call = section.section("webhook");
        Section letter = section.section("email");
        Optional<Webhook> webhook = section.has("webhook") ? webhook(call) : Optional.empty();
        Optional<Email> email = section.has("email") ? email(letter) : Optional.empty();
        section.end();
        return new NoticeSettings(late, console, webhook, email);
    }

    /** An address without its slashes at the end, without the console's own path, and without a name and password. */
    private static Optional<String> console(String text) {
        return Optional.of(text)
                .filter(address -> address.matches("https?://[^\\s/?#@]+(/[^\\s?#@]*)?"))
                .map(address -> address.replaceFirst("/+$", "").replaceFirst("/console$", ""));
    }

    private static Optional<Webhook> webhook(Section section) {
        Optional<String> url = variable(section, "url_from", true);
        Optional<String> secret = variable(section, "secret_from", false);
        Set<Event> on = on(section);
        section.end();
        return url.map(name -> new Webhook(name, secret, on));
    }

    private static Optional<Email> email(Section section) {
        List<String> to = section.list("to");
        if (to.isEmpty() || !to.stream().allMatch(one -> one.matches(ADDRESS))) {
            section.problem("to", "`to` must be a list of e-mail addresses");
        }
        Optional<String> from = section.required(
                "from", text -> Optional.of(text).filter(one -> one.matches(ADDRESS)), "an e-mail address");
        String host = section.required("host");
        Optional<Integer> port = section.required("port", text -> whole(text, LAST_PORT), "a port, such as 587");
        Security security = section.optional(
                        "security", text -> Section.constant(Security.class, text), "starttls, tls or none")
                .orElse(Security.STARTTLS);
        if (security == Security.NONE && !THIS_MACHINE.contains(host)) {
            section.problem("security", "`security: none` is only for a mail server on this machine");
        }
        Optional<String> user = variable(section, "user_from", false);
        Optional<String> password = variable(section, "password_from", false);
        if (user.isPresent() != password.isPresent()) {
            section.problem("user_from", "`user_from` and `password_from` belong together");
        }
        Set<Event> on = on(section);
        section.end();
        return from.flatMap(
                sender -> port.map(number -> new Email(to, sender, host, number, security, user, password, on)));
    }

    private static Set<Event> on(Section section) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        for (String word : section.list("on")) {
            Optional<Event> event = Section.constant(Event.class, word);
            if (event.isEmpty()) {
                section.problem("on", "`%s` is none of published, held, failed, late".formatted(word));
            }
            event.ifPresent(events::add);
        }
        if (events.isEmpty() && !section.has("on")) {
            events.addAll(EnumSet.of(Event.HELD, Event.FAILED, Event.LATE));
        }
        return events;
    }

    private static Optional<String> variable(Section section, String key, boolean required) {
        if (!section.has(key) && !required) {
            section.text(key);
            return Optional.empty();
        }
        String name = section.required(key);
        if (section.has(key) && !name.matches(VARIABLE)) {
            section.problem(
                    key,
                    "`%s` must be the name of an environment variable, such as %s, and not what it holds"
                            .formatted(
                                    key, "JUSTICE_" + key.replace("_from", "").toUpperCase(Locale.ROOT)));
            return Optional.empty();
        }
        return Optional.of(name).filter(text -> !text.isBlank());
    }

    private static Optional<Integer> whole(String text, int most) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .filter(number -> number <= most);
    }
}
