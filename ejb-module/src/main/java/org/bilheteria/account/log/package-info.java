/**
 * What the log tells of signing in (ASVS 4.0.3, 7.1.3 and 7.2.1): who did, and who was refused what. Numbers of accounts and
 * pseudonyms alone: neither e-mails nor addresses, and nothing by which somebody could sign in.
 */
package org.bilheteria.account.log;
