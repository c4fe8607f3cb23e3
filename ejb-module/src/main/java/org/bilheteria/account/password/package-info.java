/**
 * Passwords: what one must look like, its hash, and the line in which one waits for it. Rules R3, R4 and R6 of {@link org.bilheteria.account}.
 */
package org.bilheteria.account.password;
