package org.bilheteria.account.passkey;

/** What {@code navigator.credentials.get} answered; bytes in base64url. */
public record Assertion(
        String credential, String userHandle, String clientData, String authenticatorData, String signature) {}
