package org.bilheteria.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Settings;

/** Sends what is due. No transaction is open while a mail server is talked to. */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class.getName());
    private static final int BATCH = 200;

    /** So long a round goes on while there is more; then others that are to be told of something are looked for again. */
    private static final Duration ROUND = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Letters letters;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void sendDue() {
        Postbox postbox = postbox();
        Instant end = clock.instant().plus(ROUND);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            more = send(outbox.due(BATCH), postbox);
        }
    }

    /** @return whether there may be more that can be sent now */
    private boolean send(List<OutgoingMail> due, Postbox postbox) {
        for (OutgoingMail mail : due) {
            if (!send(mail, postbox)) {
                // The server is away for all of them: the rest waits for the next round.
                return false;
            }
        }
        return due.size() == BATCH;
    }

    Postbox postbox() {
        return settings.smtpHost().isPresent()
                ? new SmtpPostbox(settings)
                : new FolderPostbox(settings.data().resolve("mail"));
    }

    /** @return whether another one is worth a try */
    private boolean send(OutgoingMail mail, Postbox postbox) {
        try {
            Optional<Letter> letter = letters.of(mail);
            if (letter.isEmpty()) {
                outbox.giveUp(mail.id());
                return true;
            }
            postbox.put(message(letter.get(), mail.id()), mail.id());
            outbox.sent(mail.id());
            return true;
        } catch (UnknownAddress e) {
            LOG.log(Level.WARNING, "Mail {0} is undeliverable and is given up: {1}", new Object[] {
                mail.id(), e.getMessage()
            });
            outbox.giveUp(mail.id());
            return true;
        } catch (MessagingException | IOException e) {
            // Its message may repeat an address, so only its kind is logged.
            LOG.log(Level.WARNING, "The mail server did not take mail {0}, which is sent later: {1}", new Object[] {
                mail.id(), e.getClass().getName()
            });
            outbox.later(mail.id());
            return false;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Writing mail " + mail.id() + " failed; it is tried again later", e);
            outbox.later(mail.id());
            return true;
        }
    }

    private MimeMessage message(Letter letter, long id) throws MessagingException {
        String name = "<mail-" + id + "@" + settings.issuer() + ">";
        return Mime.of(letter, settings.smtpFrom(), name, clock.instant(), Session.getInstance(new Properties()));
    }
}
