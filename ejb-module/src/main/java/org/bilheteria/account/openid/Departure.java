package org.bilheteria.account.openid;

import java.net.URI;

/**
 * Where somebody is sent, and what their browser carries meanwhile.
 *
 * @param sealed the attempt, for {@link OpenId#attempt}
 */
public record Departure(URI address, String sealed) {

    /** @param back where the provider is to send them back to */
    static URI address(URI authorization, Provider provider, Attempt attempt, URI back) {
        String asked = "response_type=code"
                + "&client_id=" + TokenRequest.encoded(provider.clientId())
                + "&redirect_uri=" + TokenRequest.encoded(back.toString())
                + "&scope=" + TokenRequest.encoded(provider.scopes())
                + "&state=" + attempt.state()
                + "&nonce=" + attempt.nonce()
                + "&code_challenge=" + attempt.challenge()
                + "&code_challenge_method=S256";
        String joint = authorization.getQuery() == null ? "?" : "&";
        return URI.create(authorization + joint + asked);
    }
}
