/**
 * Tries, before anybody depends on it, whether this installation and its PSP understand each other: {@code bin/psp}, and
 * {@code asadmin bilheteria-psp-check} for a running server.
 */
package org.bilheteria.checkout.check;
