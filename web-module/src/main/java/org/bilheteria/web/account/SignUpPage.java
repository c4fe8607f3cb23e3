package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.SignUp;
import org.bilheteria.account.SignedUp;
import org.bilheteria.account.password.Caller;
import org.bilheteria.account.role.Rights;
import org.bilheteria.account.session.Issued;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.ConfirmingCookie;
import org.bilheteria.web.security.NewcomerCookie;
import org.bilheteria.web.security.OverTls;
import org.bilheteria.web.security.PasswordSignIn;
import org.jspecify.annotations.Nullable;

/** Signing up; who did is signed in as well, once the mailbox has confirmed it where that is asked for. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    Accounts accounts;

    @Inject
    Confirmation confirmation;

    @Inject
    Sessions sessions;

    @Inject
    FreshSession session;

    @Inject
    PasswordSignIn passwords;

    @Inject
    Callers callers;

    @Inject
    WaitingTurn turn;

    @Inject
    OverTls overTls;

    @Inject
    HttpServletRequest request;

    @Inject
    PendingEntry pending;

    @Inject
    PageRequest pageRequest;

    private String name;
    private String email;
    private String cpf;
    private String password;
    private boolean keep;

    public void signUp() {
        Caller caller = callers.of(request, email, stamp());
        try {
            SignedUp made = accounts.signUp(new SignUp(name, email, cpf, password), caller);
            made.pending().ifPresentOrElse(this::toMailbox, () -> open(made.buyer()));
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("signUp", invalid);
            pageRequest.showRefusal(invalid);
        } catch (Refused refused) {
            if (refused.refusal() != Refusal.EMAIL_TAKEN || !signedIn(caller)) {
                turn.show(refused);
            }
        }
    }

    /** The code that comes there goes on. */
    private void toMailbox(String pending) {
        ConfirmingCookie.set(pageRequest.response(), new ConfirmingCookie(pending, keep), overTls.of(request));
        pageRequest.redirect(getThen());
    }

    private void open(long buyer) {
        NewcomerCookie.set(pageRequest.response(), overTls.of(request));
        session.beginUntold(request, pageRequest.response(), sessions.issue(buyer, Rights.NONE, keep), email);
        session.endBefore(request);
        pageRequest.redirect(getThen());
    }

    /** Whoever pressed twice, or came back and sent the form again, has the account already: by its password. */
    private boolean signedIn(Caller caller) {
        try {
            Issued issued = passwords.signIn(email, password, caller, keep);
            session.begin(request, pageRequest.response(), issued, email);
            session.endBefore(request);
            pageRequest.redirect(getThen());
            return true;
        } catch (Refused somebodyElse) {
            return false;
        }
    }

    /** That of the knock this browser brings along, if it does. */
    private @Nullable String stamp() {
        return EntryIntent.of(request).map(EntryIntent::stamp).orElse(null);
    }

    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    /** Where signing up leads. */
    public String getThen() {
        return confirmation.needed() ? "/confirm?next=" + getNextEncoded() : SignedInServlet.before(getNext());
    }

    public String getNextEncoded() {
        return PageRequest.encode(getNext());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** As typed, or as they knocked with. */
    public String getEmail() {
        return email == null ? pending.getEmail() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getCpf() {
        return cpf;
    }

    public void setCpf(String cpf) {
        this.cpf = cpf;
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
