/**
 * Who buys and who runs the sale: accounts, roles, signing up and in, sessions.
 *
 * <ul>
 *   <li>R1 One account per e-mail, in whatever spelling, and per CPF, asserted by the database. <i>(why: one person, one
 *       place in line)</i>
 *   <li>R2 A CPF is kept as a keyed hash, never in the open. <i>(why: LGPD; a stolen table tells nothing)</i>
 *   <li>R3 A password has 8 to 128 characters of any kind and isn't on the list of common ones; it is
 *       the same however its accents are typed, and its hash needs a key that is in no database. <i>(why: ASVS 6.2: length
 *       and lists protect, composition rules don't; the upper bound keeps hashing cheap to refuse; a stolen table is no start
 *       for guessing)</i>
 *   <li>R4 An unknown e-mail and a wrong password get the same answer at the same cost. <i>(why: nobody may learn who has
 *       an account)</i>
 *   <li>R5 Only wrong passwords count. After five in a minute, or a hundred in an hour, an e-mail waits; a browser that opened
 *       the account before is heard all the same. An address is never refused: where it guesses, its attempts are heard one
 *       after the other. The account is never locked. <i>(why: a lock would let anybody shut others out in the minute of the
 *       sale, and thousands share an address)</i>
 *   <li>R6 Few hashes at once; who waits for one is let in by age of stamp, and whom there is no room for gets an appointment
 *       before anything is spent. Sign-ups wait in a line of their own and get every fourth hash at most while sign-ins
 *       wait. <i>(why: hashing is the one expensive call open to strangers; asking quickly must gain nothing, and a flood of
 *       the one must not shut out the other)</i>
 *   <li>R7 A session is a signed token; ending it is noticed here at once and on the other nodes within ten seconds, whichever
 *       of its tokens is shown: one that is kept is renewed under its old id. One moment ends all of a buyer that began before. Each node keeps the ended ones and follows
 *       them, and asks about each session while it can't. <i>(why: a million polls must not be a million queries)</i>
 *   <li>R8 Only ids leave this package in tokens and audit rows. <i>(why: what isn't written can't leak)</i>
 *   <li>R9 An address makes only so many accounts an hour, enough for a carrier's. <i>(why: a thousand accounts of one machine
 *       are a thousand places in line)</i>
 *   <li>R10 A sign-up is an account when the mailbox has said so, by a code that counts once, for its time and for five guesses; until
 *       then it keeps e-mail and CPF from nobody, and is answered the same whoever's they are. <i>(why: whoever types a
 *       stranger's e-mail or CPF must get nothing by it, not even the knowledge of an account)</i>
 *   <li>R11 A name holds no address of a site or mailbox. <i>(why: our mails say it)</i>
 * </ul>
 *
 * <p>Getting back in, and another password or e-mail: {@link org.bilheteria.account.recovery}. Strange sign-ins: {@link
 * org.bilheteria.account.watch}. Who is staff: {@link org.bilheteria.account.staff}; what they show beside a password: {@link
 * org.bilheteria.account.factor}. The end of an account: {@link org.bilheteria.account.erasure}.
 */
package org.bilheteria.account;
