package org.bilheteria.web.account.passkey;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.security.SignedIn;

/** Removes a passkey of whoever asks, also in a browser that knows none. */
@WebServlet("/remove-passkey")
public class RemovePasskeyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Passkeys passkeys;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.requireKnown();
        Optional<Long> buyer = signedIn.buyer();
        if (buyer.isEmpty()) {
            response.sendRedirect("/sign-in?next=%2Faccount");
            return;
        }
        if (!signedIn.fresh()) {
            response.sendRedirect(SignInAgain.before("/account#passkeys"));
            return;
        }
        if (signedIn.rights().staff() && !signedIn.factorFresh()) {
            response.sendRedirect("/second-factor?next=%2Faccount%23passkeys");
            return;
        }
        remove(buyer.get(), String.valueOf(request.getParameter("id")));
        response.sendRedirect("/account?passkey=removed#passkeys");
    }

    private void remove(long buyer, String id) {
        try {
            passkeys.remove(buyer, id);
        } catch (Refused refused) {
            // Gone already, in another window: that was what they wanted.
            if (refused.refusal() != Refusal.NOT_FOUND) {
                throw refused;
            }
        }
    }
}
