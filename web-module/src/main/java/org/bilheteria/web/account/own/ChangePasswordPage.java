package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.recovery.AccountChanges;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.account.Callers;
import org.bilheteria.web.account.FreshSession;
import org.bilheteria.web.account.WaitingTurn;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** The part of the account's page where its password is changed. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    SignedIn signedIn;

    @Inject
    AccountChanges changes;

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

    @Inject
    Language language;

    private String password;
    private String newPassword;

    public void change() {
        try {
            Buyer buyer =
                    changes.password(signedIn.requireBuyer(), password, newPassword, callers.of(request, null, null));
            session.beginUntold(request, pageRequest.response(), buyer, signedIn.kept());
            pageRequest.redirect(getThen());
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("changePassword", invalid);
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.BAD_CREDENTIALS) {
                pageRequest.addError("changePassword:password", language.text("own.wrongPassword"));
            } else {
                turn.show(refused);
            }
        }
    }

    /** Where it leads. */
    public String getThen() {
        String next = getNext();
        return next.equals("/") ? "/account?done=password" : next;
    }

    /** Where whoever was sent here came from. */
    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    /** Whether they were sent here: their password lies in a log. */
    public boolean isFirst() {
        return pageRequest.parameter("first").equals("password");
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getNewPassword() {
        return "";
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}
