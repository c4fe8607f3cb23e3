/**
 * The ways back into an account and to another password or e-mail, all by codes that are mailed.
 *
 * <p>Operations: {@link org.bilheteria.account.recovery.Recovery} for who lost the password, {@link
 * org.bilheteria.account.recovery.AccountChanges} for who has it.
 *
 * <ul>
 *   <li>R1 Asking for the way back costs and says the same whether there is an account: one row; it is looked at seconds later, by
 *       the timer that sends mails. <i>(why: nobody may learn who has an account, neither by words nor by a stopwatch)</i>
 *   <li>R2 A code has 128 bits, counts once and for {@code account.code-valid}; a newer one of the same account ends it. Of it a hash
 *       is kept. <i>(why: it is as good as the password; who reads the database opens nothing with it)</i>
 *   <li>R3 It is made of the mail's reference with a key of ours, so a mail that is sent again says the same. <i>(why: a mail
 *       program shows one of two mails with the same id, and that one has to be right)</i>
 *   <li>R4 Three an hour and account, and so many an address, are mailed; of more nothing is said. <i>(why: nobody fills a stranger's
 *       mailbox, and the answer stays the same)</i>
 *   <li>R5 Another password ends all sessions, the codes that are under way, and the account's known devices, and is told by mail.
 *       <i>(why: whoever had the account without right has it no longer, and the owner learns of what was not them)</i>
 *   <li>R6 Another e-mail counts when its mailbox has said so; the old one is told, and undoes it within a week. Places, holds and orders are the account's
 *       and stay. <i>(why: a slip of the pen must lose nobody the account, a thief must not take it silently)</i>
 *   <li>R7 What the account's owner called themselves stands in none of these mails. <i>(why: a mailbox may be somebody else's
 *       until it is confirmed, and a name can be an advertisement)</i>
 * </ul>
 */
package org.bilheteria.account.recovery;
