package org.bilheteria.account.passkey;

import java.time.Instant;

/**
 * Somebody showed that they have a passkey.
 *
 * @param passkey as it was when the proof was checked
 */
record Use(Passkey passkey, Proof proof, Instant at) {}
