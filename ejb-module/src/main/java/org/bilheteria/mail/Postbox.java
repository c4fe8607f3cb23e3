package org.bilheteria.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Where mails are put: a mail server, or a folder where there is none. */
interface Postbox {

    /**
     * Returns when it is in.
     *
     * @throws UnknownAddress when it will never be
     * @throws MessagingException when it isn't, and may be put in again
     */
    void put(MimeMessage message, long id) throws MessagingException, IOException, UnknownAddress;
}
