package org.bilheteria.account.openid;

import java.util.Optional;

/**
 * Somebody who says who people are, as the installation's settings have it.
 *
 * @param key by which settings and addresses call it, such as {@code govbr}
 * @param name as buttons say it
 * @param issuer its address, exactly as it writes it itself
 * @param clientSecret secret; empty for a client that has none
 * @param scopes separated by spaces
 * @param cpfClaim the claim that has the CPF, if one has
 * @param cpfProved whether it has checked that CPF, as the State does
 */
public record Provider(
        String key,
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        Optional<String> cpfClaim,
        boolean cpfProved) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "Provider[" + key + "]";
    }
}
