/**
 * Starts the shipped archives on Payara Micro: broker, then application, then, when wanted, the stand-in payment
 * provider. Reads the environment only; the table of keys is in {@code payara-config/README.md}.
 */
package org.bilheteria.launcher;
