package org.bilheteria.account.passkey;

/** Fired within the transaction that adds a passkey to an account or removes it. */
public record PasskeyChanged(String passkey, long buyer, boolean added) {}
