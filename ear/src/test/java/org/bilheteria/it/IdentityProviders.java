package org.bilheteria.it;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * Providers to sign in by: two of somebody else's making, at which one says who one is and what is to be said of one, and one that takes
 * every call and answers none. They run as long as the tests do.
 */
final class IdentityProviders {

    private IdentityProviders() {}

    /** Starts them. @return what a box office is told of them */
    static Map<String, String> start() {
        MockOAuth2Server provider = new MockOAuth2Server(new OAuth2Config(true));
        provider.start();
        return Map.ofEntries(
                Map.entry("BILHETERIA_OPENID_PROVIDERS", "govbr,google,slow"),
                // So long that a busy machine is not taken for a provider that is away.
                Map.entry("BILHETERIA_OPENID_TIMEOUT", "PT15S"),
                Map.entry("BILHETERIA_OPENID_GOVBR_NAME", "gov.br"),
                Map.entry(
                        "BILHETERIA_OPENID_GOVBR_ISSUER",
                        provider.issuerUrl("govbr").toString()),
                Map.entry("BILHETERIA_OPENID_GOVBR_CLIENT_ID", "bilheteria"),
                Map.entry("BILHETERIA_OPENID_GOVBR_CLIENT_SECRET", "a secret of theirs"),
                Map.entry("BILHETERIA_OPENID_GOVBR_CPF_CLAIM", "sub"),
                Map.entry("BILHETERIA_OPENID_GOVBR_CPF_VERIFIED", "true"),
                Map.entry("BILHETERIA_OPENID_GOOGLE_NAME", "Google"),
                Map.entry(
                        "BILHETERIA_OPENID_GOOGLE_ISSUER",
                        provider.issuerUrl("google").toString()),
                Map.entry("BILHETERIA_OPENID_GOOGLE_CLIENT_ID", "bilheteria"),
                Map.entry("BILHETERIA_OPENID_GOOGLE_CLIENT_SECRET", "a secret of theirs"),
                Map.entry("BILHETERIA_OPENID_SLOW_NAME", "Lento"),
                Map.entry("BILHETERIA_OPENID_SLOW_ISSUER", silent() + "/slow"),
                Map.entry("BILHETERIA_OPENID_SLOW_CLIENT_ID", "bilheteria"));
    }

    /** Its callers are connected by the system, and nobody ever reads what they ask. */
    private static String silent() {
        try {
            return "http://localhost:" + new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress()).getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs in at the provider whose page is open. @param claims JSON of what it says of them */
    static void signIn(Page page, String subject, String claims) {
        page.locator("input[name=username]").fill(subject);
        page.locator("textarea[name=claims]").fill(claims);
        page.locator("input[type=submit]").click();
    }

    /** What a provider says of somebody. @param verified whether it has confirmed the e-mail */
    static String claims(String name, String email, boolean verified) {
        return "{\"name\":\"" + name + "\",\"email\":\"" + email + "\",\"email_verified\":" + verified + "}";
    }
}
