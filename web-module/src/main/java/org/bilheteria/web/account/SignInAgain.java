package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.log.SecurityLog;
import org.bilheteria.account.passkey.Assertion;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Session;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Whoever is signed in shows once more that it is them; a fresh session takes the place of theirs, which ends. */
@RequestScoped
public class SignInAgain {

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    Passkeys passkeys;

    @Inject
    FreshSession fresh;

    @Inject
    Sessions sessions;

    @Inject
    Callers callers;

    @Inject
    HttpServletRequest request;

    /** The way there and back. @param next where one wants to be then */
    public static String before(String next) {
        return "/sign-in-again?next=" + PageRequest.encode(next);
    }

    /** The e-mail of who is signed in. */
    public String email() {
        return signedIn.buyer().flatMap(accounts::buyer).map(Buyer::email).orElse("");
    }

    /** @throws Refused NOT_SIGNED_IN; else as {@link Accounts#signIn} does */
    public Issued byPassword(@Nullable String password, HttpServletResponse response) {
        signedIn.requireBuyer();
        return replace(accounts.signIn(email(), password, callers.of(request, null, null)), response);
    }

    /** @throws Refused NOT_SIGNED_IN; BAD_PASSKEY, also for a passkey of somebody else */
    public Issued byPasskey(Assertion answer, HttpServletResponse response) {
        long buyer = signedIn.requireBuyer();
        Buyer owner = passkeys.signIn(answer);
        if (owner.id() != buyer) {
            throw new Refused(Refusal.BAD_PASSKEY, "The passkey is another account's");
        }
        return replace(owner, response);
    }

    /** Whether it is this account that is signed in. */
    public boolean isOf(Buyer buyer) {
        return signedIn.buyer().filter(id -> id == buyer.id()).isPresent();
    }

    /** For whoever an identity provider has just vouched for. Only if {@link #isOf}. */
    public Issued byProvider(Buyer buyer, HttpServletResponse response) {
        return replace(buyer, response);
    }

    private Issued replace(Buyer buyer, HttpServletResponse response) {
        Session before = signedIn.session().orElseThrow();
        Issued issued = fresh.begin(request, response, buyer, before.kept());
        sessions.revoke(before);
        SecurityLog.signedInAgain(buyer.id());
        return issued;
    }
}
