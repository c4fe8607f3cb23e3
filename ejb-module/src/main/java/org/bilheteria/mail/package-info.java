/**
 * What buyers are told by e-mail: that they have bought, that money comes back, that their number is near and
 * that it is called, that their show was moved or renamed; and how to get back into an account, and what was changed in it, strange sign-ins and its end.
 *
 * <p>Operations: {@link org.bilheteria.mail.Outbox} writes down what is to be told; {@link org.bilheteria.mail.MailSender}
 * sends it.
 *
 * <ul>
 *   <li>R1 A mail is written down in the transaction of what it tells. <i>(why: it is sent if that happened, and only then)</i>
 *   <li>R2 It is made when it is sent, from the database. <i>(why: nothing personal lies in the outbox, and what it says is
 *       true then)</i>
 *   <li>R3 It is sent at least once, under an id that stays. <i>(why: a crash between sending and noting it)</i>
 *   <li>R4 The mail server is never waited for within a transaction. <i>(why: it may be slow or away for hours)</i>
 *   <li>R5 It speaks all languages that there are, one below the other. <i>(why: nobody has to be asked which one they read)</i>
 *   <li>R6 Whose show was moved or renamed after they bought is told once for each change that lasts, of what they knew and
 *       what is so now: {@link org.bilheteria.mail.MovedShows}. <i>(why: people travel; a slip put right at once, or a mail that
 *       a later change has overtaken, would only confuse them)</i>
 *   <li>R7 Whoever is called is told, always and before all other mails, until when they can pay. <i>(why: no page has to stay open
 *       for it)</i> Who has paid or left meanwhile has nothing to be told any more.
 *   <li>R8 No mail carries a code to pay by or asks for a password. <i>(why: then one that does is not ours)</i>
 * </ul>
 *
 * <p>Every mail is about the reader's own purchase or account, so there is nothing to unsubscribe from. Out of scope: advertising.
 */
package org.bilheteria.mail;
