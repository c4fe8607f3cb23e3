package org.bilheteria.account.session;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.bilheteria.shared.Tick;

/** Once an hour, forgets ended sessions whose tokens have expired anyway. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RevocationTimer {

    @Inject
    Revocations revocations;

    private final Tick tick = new Tick(RevocationTimer.class, "Forgetting expired sessions");

    @Schedule(hour = "*", minute = "17", persistent = false)
    void purge() {
        tick.run(revocations::purge);
    }
}
