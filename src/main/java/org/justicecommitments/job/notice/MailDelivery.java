package org.justicecommitments.job.notice;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.justicecommitments.job.notice.NoticeSettings.Email;
import org.justicecommitments.job.notice.NoticeSettings.Security;

/** A notice that goes out as an e-mail. */
final class MailDelivery {

    private static final String MILLIS = "10000";

    private MailDelivery() {}

    /** Sends it, and says what went wrong; empty if nothing did. */
    static Optional<String> send(Email email, Notice notice, Environment environment) {
        Optional<String> user = email.userFrom().flatMap(environment::value);
        Optional<String> password = email.passwordFrom().flatMap(environment::value);
        if (email.userFrom().isPresent() && (user.isEmpty() || password.isEmpty())) {
            return Optional.of("The environment has no %s or no %s."
                    .formatted(email.userFrom().get(), email.passwordFrom().orElse("password")));
        }
        String protocol = email.security() == Security.TLS ? "smtps" : "smtp";
        Session session = Session.getInstance(properties(email, protocol, user.isPresent()));
        try (Transport transport = session.getTransport(protocol)) {
            MimeMessage message = message(session, email, notice);
            transport.connect(email.host(), email.port(), user.orElse(null), password.orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            return Optional.of("The mail server does not accept the user or the password.");
        } catch (MessagingException e) {
            return Optional.of("The mail server %s did not take it.".formatted(email.host()));
        }
    }

    private static Properties properties(Email email, String protocol, boolean signedIn) {
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "auth", String.valueOf(signedIn));
        properties.setProperty(prefix + "connectiontimeout", MILLIS);
        properties.setProperty(prefix + "timeout", MILLIS);
        properties.setProperty(prefix + "writetimeout", MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean upgraded = email.security() == Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", String.valueOf(upgraded));
        properties.setProperty(prefix + "starttls.required", String.valueOf(upgraded));
        return properties;
    }

    private static MimeMessage message(Session session, Email email, Notice notice) throws MessagingException {
        Template words = Template.of(notice);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(email.from(), true));
        for (String to : email.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        }
        message.setSubject(words.subject(), StandardCharsets.UTF_8.name());
        message.setText(words.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(notice.at()));
        message.saveChanges();
        return message;
    }
}
