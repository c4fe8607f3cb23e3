package org.bilheteria.account.recovery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.BuyerRegister;
import org.bilheteria.account.openid.IdentityDesk;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.account.password.KnownDevices;
import org.bilheteria.account.session.Sessions;
import org.bilheteria.shared.RandomId;

/**
 * An account gets another password, and all that the one before opened is ended, in one transaction: sessions, devices, a change of
 * e-mail; where a buyer lost it, passkeys and identities too, for whoever found it may have added one.
 */
@Stateless
public class PasswordChange {

    private static final int REFERENCE_CHARACTERS = 26;

    @Inject
    RecoveryDesk desk;

    @Inject
    EmailDesk emails;

    @Inject
    BuyerRegister register;

    @Inject
    Sessions sessions;

    @Inject
    KnownDevices devices;

    @Inject
    PasskeyRegister passkeys;

    @Inject
    IdentityDesk identities;

    @Inject
    Event<PasswordChanged> changed;

    /** By a code, which is used up. @return whose account it is; empty when the code opens none */
    public Optional<Buyer> byCode(String code, String hash) {
        Optional<Buyer> owner = desk.use(code).flatMap(register::buyer).filter(buyer -> !buyer.switchedOff());
        // Of staff they stay: they are what a mailbox alone must not get past.
        owner.filter(buyer -> !buyer.staff()).ifPresent(buyer -> {
            passkeys.removeAll(buyer.id());
            identities.removeAll(buyer.id());
        });
        return owner.map(buyer -> change(buyer, hash));
    }

    /** By its owner, who has shown the one before. */
    public Buyer byOwner(Buyer buyer, String hash) {
        desk.end(buyer.id());
        return change(buyer, hash);
    }

    private Buyer change(Buyer buyer, String hash) {
        emails.end(buyer.id());
        register.chosen(buyer.id(), hash);
        sessions.endAll(buyer.id());
        devices.forget(buyer.email());
        changed.fire(new PasswordChanged(buyer.id(), RandomId.of(REFERENCE_CHARACTERS)));
        return buyer;
    }
}
