/**
 * Who buys and who organises: accounts, signing up and in, sessions.
 *
 * <ul>
 *   <li>R1 One account per e-mail and per CPF, asserted by the database. <i>(why: one person, one place in line)</i>
 *   <li>R2 A CPF is kept as a keyed hash, never in the open. <i>(why: LGPD; a stolen table tells nothing)</i>
 *   <li>R3 A password has 8 to 128 characters of any kind and isn't on the list of common ones. <i>(why: ASVS 6.2: length
 *       and lists protect, composition rules don't; the upper bound keeps hashing cheap to refuse)</i>
 *   <li>R4 An unknown e-mail and a wrong password get the same answer at the same cost. <i>(why: nobody may learn who has
 *       an account)</i>
 *   <li>R5 After five wrong passwords in a minute an e-mail waits, after a hundred an address; the account is never
 *       locked. <i>(why: a lock would let anybody shut others out in the minute of the sale)</i>
 *   <li>R6 Few hashes at once, few callers waiting, the rest refused before any is computed. <i>(why: hashing is the one
 *       expensive call open to strangers, and it shares its cores with those who wait in line)</i>
 *   <li>R7 A session is a signed token; ending it is noticed here at once and on the other nodes within ten seconds: each node
 *       keeps the ended ones and follows them, and asks about each session while it can't. <i>(why: a million polls must not
 *       be a million queries)</i>
 *   <li>R8 Only ids leave this package in tokens and audit rows. <i>(why: what isn't written can't leak)</i>
 * </ul>
 *
 * <p>Out of scope: confirming an e-mail address, resetting a password, erasing an account.
 */
package org.bilheteria.account;
