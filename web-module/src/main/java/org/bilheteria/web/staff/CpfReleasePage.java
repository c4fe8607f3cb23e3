package org.bilheteria.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.account.cpf.CpfDesk;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Somebody has shown a document: their CPF is taken from whoever had only typed it. */
@Named
@RequestScoped
public class CpfReleasePage {

    @Inject
    SignedIn signedIn;

    @Inject
    CpfDesk desk;

    @Inject
    PageRequest pageRequest;

    @Inject
    Language language;

    private String cpf;
    private boolean done;

    public void release() {
        try {
            signedIn.requireOrganiser();
            signedIn.requireFreshFactor();
            desk.release(cpf, signedIn.actor());
            done = true;
            cpf = "";
        } catch (InvalidFields invalid) {
            pageRequest.showFlaws("release", invalid);
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private void refused(Refused refused) {
        switch (refused.refusal()) {
            case SECOND_FACTOR -> pageRequest.askSecondFactor("/staff");
            case NOT_FOUND -> pageRequest.addError("release:cpf", language.text("staff.cpfNobody"));
            case CPF_TAKEN -> pageRequest.addError("release:cpf", language.text("staff.cpfProved"));
            default -> pageRequest.showRefusal(refused);
        }
    }

    public boolean isDone() {
        return done;
    }

    public String getCpf() {
        return cpf;
    }

    public void setCpf(String cpf) {
        this.cpf = cpf;
    }
}
