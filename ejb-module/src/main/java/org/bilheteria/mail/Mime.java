package org.bilheteria.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Locale;
import org.bilheteria.account.Email;

/** Makes a {@link Letter} a mail: text for every reader, HTML for those who prefer it, files behind. */
final class Mime {

    private Mime() {}

    /** @param id stays the same however often the letter is sent, so that a second copy can be told */
    static MimeMessage of(Letter letter, String from, String id, Instant now, Session session)
            throws MessagingException {
        MimeMessage message = new Identified(session, id);
        message.setFrom(sender(oneLine(from)));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(oneLine(letter.to())));
        message.setSubject(oneLine(letter.subject()), "UTF-8");
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart words = new MimeMultipart("alternative", part(text(letter), "plain"), part(html(letter), "html"));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        MimeMultipart all = new MimeMultipart(body);
        for (Letter.Attachment file : letter.attachments()) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.type())));
            part.setFileName(file.name());
            all.addBodyPart(part);
        }
        message.setContent(all);
        message.saveChanges();
        return message;
    }

    /** Its domain as mail servers have it, too; an address that no buyer could have, such as one of this machine, is left. */
    private static InternetAddress sender(String from) throws MessagingException {
        InternetAddress sender = new InternetAddress(from);
        Email.of(sender.getAddress()).ifPresent(email -> sender.setAddress(email.address()));
        return sender;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    private static String text(Letter letter) {
        return String.join("\n\n", letter.paragraphs()) + "\n\n" + letter.link() + "\n";
    }

    private static String html(Letter letter) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"pt-BR\"><body>");
        Iterator<Locale> languages = Letters.LANGUAGES.iterator();
        letter.paragraphs()
                .forEach(paragraph -> html.append("<p lang=\"")
                        .append(languages.next().toLanguageTag())
                        .append("\">")
                        .append(escaped(paragraph))
                        .append("</p>"));
        String link = escaped(letter.link());
        return html.append("<p><a href=\"")
                .append(link)
                .append("\">")
                .append(link)
                .append("</a></p></body></html>")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br>");
    }

    /** A name with a line break in it must not become a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The library would give every copy an id of its own. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
