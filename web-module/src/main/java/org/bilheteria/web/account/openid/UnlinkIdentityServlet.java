package org.bilheteria.web.account.openid;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.openid.OpenIdRefused;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.security.SignedIn;

/** Unlinks an identity of whoever asks. */
@WebServlet("/unlink-identity")
public class UnlinkIdentityServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient IdentityDesk desk;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.requireKnown();
        Optional<Long> buyer = signedIn.buyer();
        if (buyer.isEmpty()) {
            response.sendRedirect("/sign-in?next=%2Faccount");
        } else if (!signedIn.fresh()) {
            response.sendRedirect(SignInAgain.before("/account#identities"));
        } else {
            String done = unlink(buyer.get(), String.valueOf(request.getParameter("id")));
            response.sendRedirect("/account?identity=" + done + "#identities");
        }
    }

    private String unlink(long buyer, String id) {
        try {
            desk.unlink(buyer, id);
        } catch (OpenIdRefused refused) {
            return refused.trouble().name();
        } catch (Refused refused) {
            // Gone already, in another window: that was what they wanted.
            if (refused.refusal() != Refusal.NOT_FOUND) {
                throw refused;
            }
        }
        return "unlinked";
    }
}
