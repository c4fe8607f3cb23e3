package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;

/** Signing in again before one's account is changed, and back to where that is done. */
@Named
@RequestScoped
public class SignInAgainPage {

    @Inject
    SignInAgain again;

    @Inject
    WaitingTurn turn;

    @Inject
    Language language;

    @Inject
    PageRequest pageRequest;

    private String password;

    public void signIn() {
        try {
            again.byPassword(password, pageRequest.response());
            pageRequest.redirect(getNext());
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.BAD_CREDENTIALS) {
                pageRequest.addError("signInAgain:password", language.text("again.wrongPassword"));
            } else {
                turn.show(refused);
            }
        }
    }

    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    /** Whose password it is: they see it, and programs that keep passwords know which one. */
    public String getEmail() {
        return again.email();
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
