/**
 * The end of an account at its owner's wish (LGPD, art. 18, VI).
 *
 * <ul>
 *   <li>R1 The account's row goes, with name, e-mail, password and CPF; what other packages keep of it they forget when {@link
 *       org.bilheteria.account.erasure.AccountErased} is fired, all in one transaction. <i>(why: after a crash it is done or it is not)</i>
 *   <li>R2 Its number stays in the records of money and of the line, and says nothing about anybody any more. <i>(why: they are kept by
 *       law, and the line's public journal can't be rewritten)</i>
 *   <li>R3 The e-mail is kept until its mailbox was told, or could not be. <i>(why: an erasure that was not the owner's wish must not go
 *       unnoticed)</i>
 *   <li>R4 The last organiser stays. <i>(why: nobody could run the sale)</i>
 * </ul>
 *
 * <p>What has to be settled before: {@link org.bilheteria.privacy}.
 */
package org.bilheteria.account.erasure;
