package org.bilheteria.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.erasure.Erasures;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Erases an account at its owner's wish, in one transaction. */
@Stateless
public class Erasing {

    @Inject
    Erasures erasures;

    @Inject
    OpenMatters matters;

    /**
     * Erases the account; done before, it does nothing.
     *
     * @throws Refused ORDER_OPEN while something is not settled, see {@link OpenMatters#of}; LAST_ORGANISER
     */
    public void erase(long buyer) {
        erasures.toErase(buyer).ifPresent(this::settled);
    }

    private void settled(Buyer owner) {
        if (!matters.of(owner.id()).isEmpty()) {
            throw new Refused(
                    Refusal.ORDER_OPEN,
                    "A place is in line or holds tickets, or money is under way: settle that first");
        }
        erasures.erase(owner);
    }
}
