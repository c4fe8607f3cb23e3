package org.bilheteria.web.account.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Stating a CPF where the one that was typed turned out to be somebody else's. */
@Named
@RequestScoped
public class StateCpfPage {

    @Inject
    CpfDesk desk;

    @Inject
    SignedIn signedIn;

    @Inject
    PageRequest pageRequest;

    private String cpf;

    public void state() {
        try {
            desk.state(signedIn.requireBuyer(), cpf);
            pageRequest.redirect("/account?done=cpf");
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("stateCpf", invalid);
        } catch (Refused refused) {
            pageRequest.showRefusal(refused);
        }
    }

    /** Whether the reader's account has none. */
    public boolean isMissing() {
        return signedIn.buyer().filter(desk::lacking).isPresent();
    }

    public String getCpf() {
        return cpf;
    }

    public void setCpf(String cpf) {
        this.cpf = cpf;
    }
}
