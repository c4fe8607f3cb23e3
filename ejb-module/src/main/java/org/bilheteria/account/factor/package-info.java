/**
 * The second factor of staff: a passkey, or the codes of an authenticator app (TOTP, RFC 6238), with ten codes for whoever lost it.
 *
 * <p>Operations: {@link org.bilheteria.account.factor.SecondFactors} sets one up, asks for it and takes it away; {@link
 * org.bilheteria.account.factor.FactorPolicy} says who has to show it, and when again.
 *
 * <ul>
 *   <li>R1 An account that has one needs it for all its staff rights, by page and by program. <i>(why: else the password alone would
 *       open the one way that asks for less)</i>
 *   <li>R2 An account that has none is asked to set one up before it sees a page of staff; programs go on. <i>(why: whoever has the
 *       password of such an account could set up a factor of their own; programs keep their contract)</i>
 *   <li>R3 What costs money, ends a sale or gives rights wants it shown within ten minutes; so does changing the factor. <i>(why: a
 *       browser that was left open does no harm that can't be undone)</i>
 *   <li>R4 A code counts once, within one step of the clock's. <i>(why: what was read over a shoulder is worth nothing; phones' clocks are
 *       seconds wrong, not minutes)</i>
 *   <li>R5 Of an account five wrong codes are heard in a minute and a hundred in an hour, from wherever they come. <i>(why: a code has
 *       six digits, and three of a million count at a time)</i>
 *   <li>R6 Secrets are sealed with a key of the installation, and codes for whoever lost the app are hashed with one. <i>(why: a stolen
 *       table shows no code)</i>
 *   <li>R7 A way back into the account by mail gives nobody the factor. <i>(why: a mailbox is not two factors)</i>
 *   <li>R8 The owner is told by mail when it is set up or taken away, and both are audited.
 * </ul>
 *
 * <p>The library is java-otp; only {@code Totp} knows it.
 */
package org.bilheteria.account.factor;
