/**
 * Tells owners of strange sign-ins to their accounts (ASVS 4.0.3, 2.2.3).
 *
 * <ul>
 *   <li>R1 A sign-in is strange on a device that never opened the account before, once any other device has, or when the account is
 *       older than a day. <i>(why: people sign up on one device and buy with another; later it is news)</i>
 *   <li>R2 So is guessing until no more is heard that hour, whoever's e-mail it is. <i>(why: looking first whether there is an account
 *       would tell a stopwatch so)</i>
 *   <li>R3 What was seen is one row, in the transaction that lists the session; a known device leaves none. All else is looked at
 *       seconds later. <i>(why: people sign in by the thousand)</i>
 *   <li>R4 An owner is told once an hour at most. <i>(why: whoever makes many mails makes none be read)</i>
 *   <li>R5 A mail says when, on what kind of device, from roughly which network. <i>(why: enough to know oneself again by; a whole
 *       address would be one more thing to keep)</i>
 * </ul>
 */
package org.bilheteria.account.watch;
