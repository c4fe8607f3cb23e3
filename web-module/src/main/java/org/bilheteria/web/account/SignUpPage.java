package org.bilheteria.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Role;
import org.bilheteria.account.SignUp;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;

/** Signing up; who did is signed in as well. */
@Named
@RequestScoped
public class SignUpPage {

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    FreshSession session;

    @Inject
    PendingEntry pending;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String name;
    private String email;
    private String cpf;
    private String password;

    public void signUp() {
        try {
            long buyer = accounts.signUp(new SignUp(name, email, cpf, password));
            session.begin(sessions.issue(buyer, Role.BUYER));
            pageRequest.redirect(SignedInServlet.before(getNext()));
        } catch (InvalidFields invalid) {
            invalid.fields()
                    .forEach((field, code) -> pageRequest.addError("signUp:" + field, language.text("Field." + code)));
            pageRequest.showRefusal(invalid);
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
}
