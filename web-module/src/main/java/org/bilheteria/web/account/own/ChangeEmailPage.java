package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.recovery.AccountChanges;
import org.bilheteria.account.recovery.AskedTooOften;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.account.WaitingTurn;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** The part of the account's page where another e-mail is asked for. */
@Named
@RequestScoped
public class ChangeEmailPage {

    @Inject
    SignedIn signedIn;

    @Inject
    AccountChanges changes;

    @Inject
    Recovery recovery;

    @Inject
    Callers callers;

    @Inject
    WaitingTurn turn;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String email;
    private String password;
    private boolean sent;

    public void ask() {
        try {
            changes.email(signedIn.requireBuyer(), email, password, callers.of(request, null, null));
            sent = true;
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("changeEmail", invalid);
        } catch (AskedTooOften refused) {
            pageRequest.addError(null, language.text("own.emailTooOften"));
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.BAD_CREDENTIALS) {
                pageRequest.addError("changeEmail:password", language.text("own.wrongPassword"));
            } else {
                turn.show(refused);
            }
        }
    }

    public boolean isSent() {
        return sent;
    }

    public String getSentText() {
        return language.text("own.emailSent", email, recovery.validity().toMinutes());
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
