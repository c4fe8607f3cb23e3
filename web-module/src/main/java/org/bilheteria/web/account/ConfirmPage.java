package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.Email;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.ConfirmingCookie;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.OverTls;
import org.jspecify.annotations.Nullable;

/** Typing the code that was mailed to whoever signed up in this browser; who did is signed in, and goes on into the line. */
@Named
@RequestScoped
public class ConfirmPage {

    @Inject
    Confirmation confirmation;

    @Inject
    FreshSession session;

    @Inject
    OverTls overTls;

    @Inject
    HttpServletRequest request;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String code;
    private boolean mailedAgain;
    private @Nullable Optional<Email> email;

    public void confirm() {
        ConfirmingCookie cookie = ConfirmingCookie.in(request).orElse(new ConfirmingCookie("", false));
        try {
            Buyer buyer = confirmation.confirm(cookie.pending(), code);
            boolean secure = overTls.of(request);
            ConfirmingCookie.clear(pageRequest.response(), secure);
            NewcomerCookie.set(pageRequest.response(), secure);
            session.beginUntold(request, pageRequest.response(), buyer, cookie.keep());
            pageRequest.redirect(SignedInServlet.before(getNext()));
        } catch (InvalidFields invalid) {
            boolean wrong = invalid.fields().containsValue(Flaw.INVALID.name());
            pageRequest.addError("confirm:code", language.text(wrong ? "confirm.wrong" : "Field.REQUIRED"));
            email = null;
        } catch (Refused refused) {
            refused(refused);
        }
    }

    public void again() {
        try {
            confirmation.again(
                    ConfirmingCookie.in(request).map(ConfirmingCookie::pending).orElse(""));
            mailedAgain = true;
        } catch (Refused over) {
            refused(over);
        }
    }

    /** That a code is over is what the page says then, in more words. */
    private void refused(Refused refused) {
        if (refused.refusal() != Refusal.CODE_OVER) {
            pageRequest.showRefusal(refused);
        }
        email = Optional.empty();
    }

    private Optional<Email> email() {
        if (email == null) {
            email = ConfirmingCookie.in(request).map(ConfirmingCookie::pending).flatMap(confirmation::email);
        }
        return email;
    }

    /** Whether a code may be typed. */
    public boolean isOpen() {
        return email().isPresent();
    }

    /** Whether somebody signed up in this browser at all, and the browser kept it. */
    public boolean isBegun() {
        return ConfirmingCookie.in(request).isPresent();
    }

    public boolean isMailedAgain() {
        return mailedAgain;
    }

    public String getLead() {
        return language.text(
                "confirm.lead",
                email().map(Email::address).orElse(""),
                confirmation.validity().toMinutes());
    }

    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    public String getNextEncoded() {
        return PageRequest.encode(getNext());
    }

    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
