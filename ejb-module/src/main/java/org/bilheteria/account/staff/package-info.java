/**
 * Who is staff, with which roles, and whose account is switched off.
 *
 * <ul>
 *   <li>R1 An organiser gives and takes roles, of accounts that there are; every act is audited. <i>(why: an account that is made for
 *       somebody has a password somebody else knew)</i>
 *   <li>R2 Taking a role and switching off end the account's sessions at once, and so does giving one. <i>(why: rights are in the
 *       session's token, and nobody asks the database about them)</i>
 *   <li>R3 There is always an organiser who can sign in, and nobody switches off themselves. <i>(why: there is no way back but the
 *       database)</i>
 *   <li>R4 A switched-off account opens by no password, passkey or mail, and the answer is that of a wrong one.
 * </ul>
 */
package org.bilheteria.account.staff;
