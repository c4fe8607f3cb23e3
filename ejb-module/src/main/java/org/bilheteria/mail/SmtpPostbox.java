package org.bilheteria.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/** Hands mails to a mail server. Off the machine only over TLS, unless it is told otherwise. */
final class SmtpPostbox implements Postbox {

    private final Session session;
    private final @Nullable String user;
    private final @Nullable String password;

    SmtpPostbox(Settings settings) {
        String host = settings.smtpHost().orElseThrow();
        String limit = Long.toString(settings.smtpTimeout().toMillis());
        user = settings.text("smtp.user").orElse(null);
        password = settings.text("smtp.password").orElse(null);
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(settings.smtpPort()));
        properties.put("mail.smtp.auth", Boolean.toString(user != null));
        properties.put("mail.smtp.connectiontimeout", limit);
        properties.put("mail.smtp.timeout", limit);
        properties.put("mail.smtp.writetimeout", limit);
        String tls = Boolean.toString(settings.smtpStartTls());
        properties.put("mail.smtp.starttls.enable", tls);
        properties.put("mail.smtp.starttls.required", tls);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.text("smtp.trust").ifPresent(trust -> properties.put("mail.smtp.ssl.trust", trust));
        session = Session.getInstance(properties);
    }

    @Override
    public void put(MimeMessage message, long id) throws MessagingException, UnknownAddress {
        try (Transport transport = session.getTransport()) {
            transport.connect(user, password);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new UnknownAddress(e);
            }
            throw e;
        }
    }
}
