/**
 * Passwords: what one must look like, its hash, the line in which one waits for it, and how often somebody may guess. Rules R3 to R6 and R9 of {@link org.bilheteria.account}.
 */
package org.bilheteria.account.password;
