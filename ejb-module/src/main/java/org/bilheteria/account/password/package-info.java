/**
 * Passwords: what one must look like, its hash, and how often somebody may guess. Rules R3 to R6 of {@link org.bilheteria.account}.
 */
package org.bilheteria.account.password;
