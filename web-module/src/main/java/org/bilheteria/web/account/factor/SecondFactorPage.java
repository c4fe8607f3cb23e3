package org.bilheteria.web.account.factor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.LocalPath;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/** Where staff shows a second factor, and goes on to where it was wanted. */
@Named
@RequestScoped
public class SecondFactorPage {

    @Inject
    SignedIn signedIn;

    @Inject
    SecondFactors factors;

    @Inject
    ShownFactor shown;

    @Inject
    PageRequest pageRequest;

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private String code;

    public void show() {
        try {
            factors.check(signedIn.requireBuyer(), code);
            shown.now(request, pageRequest.response(), signedIn.session().orElseThrow());
            pageRequest.redirect(getNext());
        } catch (Refused refused) {
            showRefusal(refused);
        }
    }

    private void showRefusal(Refused refused) {
        if (refused.refusal() == Refusal.BAD_CODE) {
            pageRequest.addError("secondFactor:code", language.text("Refusal.BAD_CODE"));
        } else {
            pageRequest.showRefusal(refused);
        }
    }

    /** Where it was wanted. */
    public String getNext() {
        return LocalPath.of(pageRequest.parameter("next"));
    }

    public boolean isApp() {
        return factors.hasApp(signedIn.requireBuyer());
    }

    public boolean isPasskey() {
        return factors.hasPasskey(signedIn.requireBuyer());
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    public void setCode(String code) {
        this.code = code;
    }
}
