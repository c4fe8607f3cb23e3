package org.bilheteria.account.passkey;

/**
 * What an authenticator said of a key it has made.
 *
 * @param challenge that it answered
 * @param publicKey COSE
 * @param maker of the authenticator, an AAGUID; zeros when it doesn't say
 */
record NewKey(
        Challenge challenge,
        String credential,
        String publicKey,
        long signCount,
        String maker,
        String transports,
        boolean backupEligible,
        boolean backedUp) {}
