package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.Email;
import org.bilheteria.account.SignUpDesk.Waiting;
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
    private @Nullable Optional<Waiting> waiting;

    public void confirm() {
        ConfirmingCookie cookie = ConfirmingCookie.in(request).orElse(new ConfirmingCookie("", false));
        try {
            Buyer buyer = confirmation.confirm(cookie.pending(), code);
            boolean secure = overTls.of(request);
            ConfirmingCookie.clear(pageRequest.response(), secure);
            NewcomerCookie.set(pageRequest.response(), secure);
            session.beginUntold(request, pageRequest.response(), buyer, cookie.keep());
            session.endBefore(request);
            pageRequest.redirect(SignedInServlet.before(getNext()));
        } catch (InvalidFields invalid) {
            boolean wrong = invalid.fields().containsValue(Flaw.INVALID.name());
            pageRequest.addError("confirm:code", language.text(wrong ? "confirm.wrong" : "Field.REQUIRED"));
            waiting = null;
        } catch (Refused refused) {
            refused(refused);
        }
    }

    public void again() {
        try {
            confirmation.again(
                    ConfirmingCookie.in(request).map(ConfirmingCookie::pending).orElse(""));
            mailedAgain = true;
            waiting = null;
        } catch (Refused over) {
            refused(over);
        }
    }

    /** That a code is over is what the page says then, in more words; unless its time only is, nothing confirms the sign-up any more. */
    private void refused(Refused refused) {
        if (refused.refusal() == Refusal.CODE_OVER) {
            waiting = null;
            waiting = waiting().filter(Waiting::late);
        } else {
            pageRequest.showRefusal(refused);
            waiting = Optional.empty();
        }
    }

    private Optional<Waiting> waiting() {
        if (waiting == null) {
            waiting =
                    ConfirmingCookie.in(request).map(ConfirmingCookie::pending).flatMap(confirmation::waiting);
        }
        return waiting;
    }

    /** Whether a code may be typed, or another one asked for. */
    public boolean isOpen() {
        return waiting().isPresent();
    }

    /** Whether the time of the code is over, and another one is there for the asking. */
    public boolean isLate() {
        return waiting().filter(Waiting::late).isPresent();
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
                waiting().map(Waiting::email).map(Email::address).orElse(""),
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
