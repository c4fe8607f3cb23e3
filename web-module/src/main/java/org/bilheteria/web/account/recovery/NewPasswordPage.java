package org.bilheteria.web.account.recovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.SignedInServlet;
import org.bilheteria.web.account.WaitingTurn;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Choosing another password with a code out of a mail; who did is signed in as well, and goes on into the line they chose before.
 * Looking at it uses nothing up: programs that look for bad links in mails do.
 */
@Named
@RequestScoped
public class NewPasswordPage {

    @Inject
    Recovery recovery;

    @Inject
    FreshSession session;

    @Inject
    Callers callers;

    @Inject
    WaitingTurn turn;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    private String password;
    private @Nullable Optional<Buyer> owner;

    public void renew() {
        try {
            Buyer buyer = recovery.renew(getCode(), password, stamp());
            session.beginUntold(request, pageRequest.response(), buyer, false);
            session.endBefore(request);
            pageRequest.redirect(getThen());
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("newPassword", invalid);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.CODE_OVER) {
                turn.show(refused);
            }
            owner = null;
        }
    }

    private Instant stamp() {
        String knocked = EntryIntent.of(request).map(EntryIntent::stamp).orElse(null);
        return callers.of(request, getEmail(), knocked).stamp();
    }

    private Optional<Buyer> owner() {
        if (owner == null) {
            owner = recovery.owner(getCode());
        }
        return owner;
    }

    /** Whether the code opens an account. */
    public boolean isOpen() {
        return owner().isPresent();
    }

    /** Whose password it will be: they see it, and programs that keep passwords keep it with this. */
    public String getEmail() {
        return owner().map(Buyer::email).orElse("");
    }

    public String getCode() {
        return pageRequest.parameter("code");
    }

    /** Where it leads. */
    public String getThen() {
        return SignedInServlet.before("/");
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
