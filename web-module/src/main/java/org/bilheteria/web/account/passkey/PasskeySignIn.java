package org.bilheteria.web.account.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.passkey.Assertion;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.account.session.Issued;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SessionJson;
import org.bilheteria.web.account.factor.ShownFactor;
import org.bilheteria.web.rest.JsonBody;
import org.bilheteria.web.security.SignedIn;

/**
 * Signing in by a passkey: nobody waits for a hash, and no e-mail is typed. Whoever is signed in shows it as a second factor, in the
 * same session.
 */
@ApplicationScoped
public class PasskeySignIn {

    @Inject
    Passkeys passkeys;

    @Inject
    FreshSession session;

    @Inject
    ShownFactor shown;

    /** What a browser is to answer. */
    JsonObject options() {
        return CredentialJson.request(passkeys.challenge(), passkeys.site().id());
    }

    /** Signs in whoever's passkey answered; the browser gets the session as a cookie, too. */
    JsonObject signIn(HttpServletRequest request, HttpServletResponse response, InputStream body) {
        JsonBody json = JsonBody.of(body);
        boolean keep = json.bool("keep", false);
        Assertion answer = CredentialJson.assertion(json.object("credential"));
        Buyer buyer = passkeys.signIn(answer);
        return SessionJson.of(SignedIn.session(request)
                .filter(current -> current.buyer() == buyer.id())
                .map(current -> shown.now(request, response, current))
                .orElseGet(() -> begun(request, response, buyer, keep)));
    }

    private Issued begun(HttpServletRequest request, HttpServletResponse response, Buyer buyer, boolean keep) {
        Issued issued = session.beginShown(request, response, buyer, keep);
        session.endBefore(request);
        return issued;
    }
}
