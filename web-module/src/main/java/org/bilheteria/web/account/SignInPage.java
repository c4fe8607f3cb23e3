package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.session.Issued;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.PasswordSignIn;
import org.jspecify.annotations.Nullable;

/** Signing in, and back to where one came from. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    PasswordSignIn passwords;

    @Inject
    FreshSession session;

    @Inject
    Callers callers;

    @Inject
    WaitingTurn turn;

    @Inject
    PendingEntry pending;

    @Inject
    PageRequest pageRequest;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;
    private boolean keep;

    public void signIn() {
        try {
            Issued issued = passwords.signIn(email, password, callers.of(request, email, stamp()), keep);
            session.begin(request, pageRequest.response(), issued, email);
            session.endBefore(request);
            pageRequest.redirect(getThen());
        } catch (Refused refused) {
            turn.show(refused);
        }
    }

    /** That of the knock this browser brings along, if it does. */
    private @Nullable String stamp() {
        return EntryIntent.of(request).map(EntryIntent::stamp).orElse(null);
    }

    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    /** Where signing in leads. */
    public String getThen() {
        return SignedInServlet.before(getNext());
    }

    public String getNextEncoded() {
        return PageRequest.encode(getNext());
    }

    /** Whether somebody signed in and the browser did not keep it. */
    public boolean isCookiesOff() {
        return "off".equals(pageRequest.parameter("cookies"));
    }

    /** As typed, or as they knocked with. */
    public String getEmail() {
        return email == null ? pending.getEmail() : email;
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

    public boolean isKeep() {
        return keep;
    }

    /** @param keep whether to stay signed in for long */
    public void setKeep(boolean keep) {
        this.keep = keep;
    }
}
