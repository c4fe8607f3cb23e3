package org.bilheteria.web.account.recovery;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.Email;
import org.bilheteria.account.recovery.Recovery;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.web.account.PendingEntry;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.ClientAddress;

/** Asking for a code by mail. What the page says is the same whether there is an account. */
@Named
@RequestScoped
public class ForgotPage {

    @Inject
    Recovery recovery;

    @Inject
    ClientAddress address;

    @Inject
    HttpServletRequest request;

    @Inject
    PendingEntry pending;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String email;
    private boolean sent;

    public void ask() {
        try {
            recovery.ask(Email.required(email), address.of(request));
            sent = true;
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("forgot", invalid);
        }
    }

    public boolean isSent() {
        return sent;
    }

    public String getSentText() {
        return language.text("forgot.sent", email, recovery.validity().toMinutes());
    }

    /** As typed, or as they knocked with. */
    public String getEmail() {
        return email == null ? pending.getEmail() : email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
