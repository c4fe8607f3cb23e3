package org.bilheteria.account.passkey;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells whoever wants to know, within the transaction in which it happens. */
@Dependent
class PasskeyNews {

    @Inject
    Event<PasskeyChanged> changes;

    void tell(PasskeyChanged change) {
        changes.fire(change);
    }
}
