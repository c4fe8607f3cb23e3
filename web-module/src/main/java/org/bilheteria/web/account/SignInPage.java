package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.PasswordSignIn;

/** Signing in, and back to where one came from. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    PasswordSignIn passwords;

    @Inject
    FreshSession session;

    @Inject
    PendingEntry pending;

    @Inject
    PageRequest pageRequest;

    @Inject
    HttpServletRequest request;

    private String email;
    private String password;

    public void signIn() {
        try {
            session.begin(passwords.signIn(email, password, request));
            pageRequest.redirect(SignedInServlet.before(getNext()));
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
        }
    }

    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
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
}
