package org.bilheteria.account.passkey;

/**
 * Somebody has the key.
 *
 * @param challenge that they answered
 * @param signCount zero in a passkey that doesn't count
 */
record Proof(Challenge challenge, long signCount, boolean backedUp) {}
