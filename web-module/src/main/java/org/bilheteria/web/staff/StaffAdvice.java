package org.bilheteria.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.bilheteria.account.Accounts;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.factor.SecondFactors;
import org.bilheteria.web.security.SignedIn;

/** What staff is advised to do where nobody insists: {@code bilheteria.staff.second-factor=offered}. */
@Named
@RequestScoped
public class StaffAdvice {

    @Inject
    SignedIn signedIn;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactors factors;

    /** To choose another password than the printed one. */
    public boolean isPassword() {
        return accounts.buyer(signedIn.requireBuyer())
                .filter(Buyer::passwordPrinted)
                .isPresent();
    }

    /** To set a second factor up. */
    public boolean isFactor() {
        return !factors.has(signedIn.requireBuyer());
    }
}
