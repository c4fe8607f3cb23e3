package org.bilheteria.account.openid;

import java.util.Optional;

/**
 * What a browser brings back from a provider (RFC 6749, 4.1.2; RFC 9207).
 *
 * @param attempt the cookie
 * @param error the provider's; empty when there is a code
 * @param issuer who says so, if the answer does
 */
public record Answer(
        String provider,
        Optional<Attempt> attempt,
        Optional<String> state,
        Optional<String> code,
        Optional<String> error,
        Optional<String> issuer) {}
