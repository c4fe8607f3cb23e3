package org.bilheteria.account.factor;

/**
 * What an authenticator app is to be given, before it is confirmed by its first code.
 *
 * @param sealed what to bring back with that code; nothing is kept of it here
 * @param secret for whoever types it into the app
 * @param address for a QR code
 */
public record NewApp(String sealed, String secret, String address) {}
