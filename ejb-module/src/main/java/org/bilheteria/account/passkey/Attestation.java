package org.bilheteria.account.passkey;

import java.util.List;

/** What {@code navigator.credentials.create} answered; bytes in base64url. */
public record Attestation(String clientData, String attestationObject, List<String> transports) {}
