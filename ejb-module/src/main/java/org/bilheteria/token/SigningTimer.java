package org.bilheteria.token;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Lets the signing keys turn. Far more often than a key is ahead of its first signature: other nodes add keys too. */
@Singleton
@Lock(LockType.WRITE)
@TransactionManagement(TransactionManagementType.BEAN)
public class SigningTimer {

    @Inject
    Signer signer;

    private final Tick tick = new Tick(SigningTimer.class, "Turning the signing keys");

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void turn() {
        tick.run(signer::turn);
    }
}
